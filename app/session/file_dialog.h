#pragma once
// Asks for a file, without blocking the event loop.

#include <QFileDialog>

#include <functional>

namespace tickscope {

struct FileQuestion {
    QFileDialog::AcceptMode mode = QFileDialog::AcceptOpen;
    QString start;  // a folder, or a file in it that is suggested
    QString filter; // as QFileDialog wants it
    QString suffix; // of names that are typed without one
};

// `done` gets the chosen path, unless the user thinks better of it or `context` is gone by then.
void askForFile(const FileQuestion& question, QObject* context, std::function<void(const QString&)> done);

} // namespace tickscope
