#pragma once
// The command line of the application.

#include <QList>
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
    int thread = 0;   // --thread: on the stage; 0 is the main one
    double textScale = 1;
    bool dumpModels = false;
    bool stepsAxis = false;
    QString inspect;   // --inspect: variables or promises
    bool hint = false; // show the first-start hint in the picture
    bool helpOverlay = false;
    bool announce = false; // say on the standard output when the window is painted and when it is ready
    bool showWhy = false;  // --why: the chain of causes is open
    QList<int> compare;    // --compare: two printed lines, from 1; or empty

    // True when nothing may appear on a screen: known before the application object is made.
    static bool isOffscreen(int argc, char** argv);
    static Options parse(const QStringList& arguments);
};

} // namespace tickscope
