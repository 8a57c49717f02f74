#include "application.h"

#include <QApplication>

int main(int argc, char** argv) {
    tickscope::Application::prepare(tickscope::Options::isOffscreen(argc, argv));
    QApplication qt(argc, argv);
    return tickscope::Application(tickscope::Options::parse(QApplication::arguments())).run();
}
