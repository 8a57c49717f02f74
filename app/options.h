#pragma once
// The command line of the application.

#include <QSize>
#include <QString>
#include <QStringList>

#include <optional>

namespace tickscope {

struct Options {
    enum class Mode { Window, Grab, SelfTest, Exit };
    Mode mode = Mode::Window;
    int exitStatus = 0; // for Mode::Exit
    QString message;    // for Mode::Exit: to be printed first
    QString file;       // the program to open; empty: none
    QString grabPath;   // --grab
    QSize size{1440, 900};
    bool sizeChosen = false;
    bool gallery = false;                 // --gallery: the design system instead of the window
    QString at = QStringLiteral("first"); // END, first (the first interesting moment) or a step number
    QString theme;                        // light, dark or empty
    QString page = QStringLiteral("playground");
    QString level;    // basic, queues, full or empty
    QString lesson;   // --lesson: the lesson, or the lesson whose quiz is asked
    int step = 1;     // --step: of the lesson, from 1
    int question = 0; // --question: of the quiz, from 1; 0: the start page
    int answer = 0;   // --answer: the option to choose, from 1; 0: none. An order is checked as it stands
    double textScale = 1;
    bool dumpModels = false;
    bool stepsAxis = false;
    bool hint = false; // show the first-start hint in the picture
    bool helpOverlay = false;
    bool announce = false; // say on the standard output when the window is painted and when it is ready

    // True when nothing may appear on a screen: known before the application object is made.
    static bool isOffscreen(int argc, char** argv);
    static Options parse(const QStringList& arguments);
};

} // namespace tickscope
