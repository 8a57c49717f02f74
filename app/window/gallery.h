#pragma once
// `tickscope --gallery`: the design system (tokens, controls, icons) in both themes side by side, in a window
// or as a picture. Each theme has its own engine, and so its own Theme.

#include "options.h"

#include <QQuickView>

#include <memory>
#include <vector>

namespace tickscope {

class Gallery {
public:
    explicit Gallery(Options options);
    ~Gallery();

    int run(); // the exit status

private:
    bool load();
    int runGrab();
    int runWindow();

    Options m_options;
    std::vector<std::unique_ptr<QQuickView>> m_views; // one per theme
    int m_warnings = 0;
};

} // namespace tickscope
