// Types into a document for ever, until it is killed: argv[1] is the directory of drafts, argv[2] the text.
// Says "kept" once its work is on disk.

#include "document.h"
#include "preferences.h"

#include <QApplication>
#include <QDir>

#include <cstdio>

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    tickscope::Preferences::useMemoryOnly();
    tickscope::Document document;
    document.keepDrafts(QString::fromUtf8(argv[1]));
    int keys = 0;
    QTimer typing;
    QObject::connect(&typing, &QTimer::timeout, &document, [&] {
        document.setText(QString::fromUtf8(argv[2]) + QString::number(++keys));
        if (QDir(QString::fromUtf8(argv[1])).entryList({QStringLiteral("*.json")}).isEmpty()) return;
        std::puts("kept");
        std::fflush(stdout);
    });
    typing.start(100);
    return QApplication::exec();
}
