#pragma once
// Start-up: fonts, style, the QML engine and the window; and the ways of running without a person: --grab and
// --self-test.

#include "options.h"
#include "shell.h"

#include <QQmlApplicationEngine>

#include <memory>

class QQuickWindow;

namespace tickscope {

class LessonTour;
class Quiz;

class Application {
public:
    explicit Application(Options options);
    ~Application();

    // Call before the QApplication is made: chooses the platform for pictures, and the like.
    static void prepare(bool offscreen);

    int run(); // the exit status

private:
    bool load();
    void openFirstProgram();
    int runWindow();
    void announce(); // the first frame, and the first one that shows a run
    int runGrab();
    bool savePicture(); // of the window, to the path of --grab
    int runSelfTest();
    bool waitForRun();
    // Brings the page in front to the lesson, step, question and answer of the options; false: it has none
    // such.
    bool preparePage();
    bool prepareLesson(LessonTour* tour);
    bool prepareQuiz(Quiz* quiz);
    void seekTo(const QString& moment);
    QQuickWindow* window() const;

    Options m_options;
    std::unique_ptr<Shell> m_shell;
    std::unique_ptr<QQmlApplicationEngine> m_engine;
    int m_warnings = 0;
};

} // namespace tickscope
