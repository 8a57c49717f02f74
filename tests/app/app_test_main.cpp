// Catch2 with a Qt application around it: models use timers and queued signals.

#include "preferences.h"

#include <QApplication>

#define CATCH_CONFIG_RUNNER
#ifdef TICKSCOPE_CATCH2_V2
#include <catch2/catch.hpp>
#else
#include <catch2/catch_all.hpp>
#endif

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    tickscope::Preferences::useMemoryOnly();
    QApplication application(argc, argv);
    return Catch::Session().run(argc, argv);
}
