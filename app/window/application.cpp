#include "application.h"

#include "examples.h"
#include "exporter.h"
#include "gallery.h"
#include "lesson_tour.h"
#include "page_list.h"
#include "preferences.h"
#include "quiz.h"
#include "window_place.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFont>
#include <QFontDatabase>
#include <QImage>
#include <QJsonDocument>
#include <QQuickStyle>
#include <QQuickWindow>
#include <QSaveFile>
#include <QStandardPaths>
#include <QSurfaceFormat>
#include <QTimer>

#include <cstdio>

namespace tickscope {

namespace {

constexpr int kRunTimeoutMs = 30'000;

// Lets the event loop turn until `done` or the time is over.
template <typename Done>
bool spinUntil(Done done, int timeoutMs) {
    QElapsedTimer timer;
    timer.start();
    while (!done() && timer.elapsed() < timeoutMs)
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 20);
    return done();
}

void spinFor(int ms) {
    QEventLoop loop;
    QTimer::singleShot(ms, &loop, &QEventLoop::quit);
    loop.exec();
}

} // namespace

void Application::prepare(bool offscreen) {
    if (offscreen) {
        // The same pixels on every machine.
        qputenv("QT_QPA_PLATFORM", "offscreen");
        qputenv("QT_SCALE_FACTOR", "1");
        qputenv("QT_FONT_DPI", "96");
        qputenv("QT_QUICK_BACKEND", "software");
        Preferences::useMemoryOnly();
        LessonShelf::keepNothing();
    } else {
        QSurfaceFormat format = QSurfaceFormat::defaultFormat();
        format.setSamples(4); // smooth shapes
        QSurfaceFormat::setDefaultFormat(format);
    }
    QCoreApplication::setOrganizationName(QStringLiteral("Tickscope"));
    QCoreApplication::setApplicationName(QStringLiteral("tickscope"));
    QCoreApplication::setApplicationVersion(QString::fromUtf8(TICKSCOPE_VERSION));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Tickscope"));
    QGuiApplication::setDesktopFileName(QStringLiteral("tickscope"));
    QQuickStyle::setStyle(QStringLiteral("Basic"));
}

Application::Application(Options options) : m_options(std::move(options)) {}
Application::~Application() = default;

int Application::run() {
    if (m_options.mode == Options::Mode::Exit) {
        std::fputs(qPrintable(m_options.message + u'\n'), m_options.exitStatus ? stderr : stdout);
        return m_options.exitStatus;
    }
    if (QFontDatabase::hasFamily(QStringLiteral("Inter")))
        QGuiApplication::setFont(QFont(QStringLiteral("Inter")));

    if (m_options.gallery) return Gallery(m_options).run();

    Preferences* preferences = Preferences::instance();
    if (m_options.theme == QLatin1String("light")) preferences->setTheme(Preferences::Light);
    if (m_options.theme == QLatin1String("dark")) preferences->setTheme(Preferences::Dark);
    if (m_options.level == QLatin1String("basic")) preferences->setLevel(Preferences::Basic);
    if (m_options.level == QLatin1String("queues")) preferences->setLevel(Preferences::Queues);
    if (m_options.level == QLatin1String("full")) preferences->setLevel(Preferences::Full);
    if (m_options.mode == Options::Mode::Grab) {
        preferences->setTextScale(m_options.textScale);
        preferences->setReducedMotion(true);
        preferences->setStepsAxis(m_options.stepsAxis);
        preferences->setHintSeen(!m_options.hint);
        if (m_options.theme.isEmpty()) preferences->setTheme(Preferences::Dark);
    }

    m_shell = std::make_unique<Shell>();
    m_shell->setFirstStart(!preferences->hintSeen());
    m_shell->goTo(m_options.page);
    if (!load()) return 1;
    switch (m_options.mode) {
    case Options::Mode::Grab:
        return runGrab();
    case Options::Mode::SelfTest:
        return runSelfTest();
    default:
        return runWindow();
    }
}

bool Application::load() {
    m_engine = std::make_unique<QQmlApplicationEngine>();
    m_engine->addImportPath(QStringLiteral("qrc:/qt/qml"));
    QObject::connect(m_engine.get(), &QQmlEngine::warnings, [this](const QList<QQmlError>& warnings) {
        m_warnings += static_cast<int>(warnings.size());
    });
    m_engine->setInitialProperties({{QStringLiteral("shell"), QVariant::fromValue(m_shell.get())},
                                    {QStringLiteral("width"), m_options.size.width()},
                                    {QStringLiteral("height"), m_options.size.height()}});
    m_engine->load(QUrl(QStringLiteral("qrc:/qt/qml/Tickscope/Main.qml")));
    return window() != nullptr;
}

QQuickWindow* Application::window() const {
    return m_engine->rootObjects().isEmpty() ? nullptr
                                             : qobject_cast<QQuickWindow*>(m_engine->rootObjects().first());
}

void Application::openFirstProgram() {
    Session* session = m_shell->session();
    Document* document = session->document();
    if (!m_options.file.isEmpty() && document->loadPath(m_options.file)) return;
    if (m_options.file.isEmpty() && document->restoreDraft()) return;
    const QString message = document->message();
    Examples examples;
    session->setNextStart(Session::Interesting);
    document->load(examples.fileName(Examples::kWelcome), {}, examples.source(Examples::kWelcome));
    document->say(message); // the file of the command line could not be read
}

void Application::announce() {
    const auto say = [](const char* what) {
        std::puts(what);
        std::fflush(stdout);
    };
    QObject::connect(
        window(), &QQuickWindow::frameSwapped, qApp, [say] { say("painted"); }, Qt::SingleShotConnection);
    Session* session = m_shell->session();
    QObject::connect(
        session, &Session::shown, window(),
        [this, say] {
            QObject::connect(
                window(), &QQuickWindow::frameSwapped, qApp, [say] { say("ready"); },
                Qt::SingleShotConnection);
            window()->update();
        },
        Qt::SingleShotConnection);
}

int Application::runWindow() {
    if (m_options.announce) announce();
    const QString data = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    m_shell->session()->document()->keepDrafts(QDir(data).filePath(QStringLiteral("drafts")));
    openFirstProgram();
    if (!m_options.sizeChosen) restorePlace(*window());
    QObject::connect(qApp, &QCoreApplication::aboutToQuit, qApp, [this] {
        if (window()) rememberPlace(*window());
    });
    return QApplication::exec();
}

bool Application::waitForRun() {
    Session* session = m_shell->session();
    return spinUntil([session] { return !session->runner()->isRunning(); }, kRunTimeoutMs);
}

void Application::seekTo(const QString& moment) {
    Playhead* playhead = m_shell->session()->playhead();
    if (!playhead->isReady()) return;
    if (moment.compare("END", Qt::CaseInsensitive) == 0)
        playhead->end();
    else if (moment == QLatin1String("first"))
        playhead->seek(static_cast<int>(playhead->recording()->interestingMoment()));
    else
        playhead->seekStep(moment.toInt());
}

bool Application::preparePage() {
    const QObject* page = window()->property("currentPage").value<QObject*>();
    if (!page) return false;
    if (auto* tour = page->property("tour").value<LessonTour*>()) return prepareLesson(tour);
    if (auto* quiz = page->property("quiz").value<Quiz*>()) return prepareQuiz(quiz);
    return true;
}

bool Application::prepareLesson(LessonTour* tour) {
    if (!m_options.lesson.isEmpty()) tour->setLesson(m_options.lesson);
    tour->setStep(m_options.step - 1);
    if (m_options.answer > 0) tour->answer(m_options.answer - 1);
    if (!tour->problem().isEmpty()) return true; // that is the picture
    return tour->stepCount() > 0 &&
           spinUntil([tour] { return !tour->session()->runner()->isRunning(); }, kRunTimeoutMs);
}

bool Application::prepareQuiz(Quiz* quiz) {
    if (m_options.question <= 0) return true;
    quiz->start(m_options.lesson);
    quiz->jumpTo(m_options.question - 1);
    if (quiz->isFinished()) return quiz->count() > 0;
    if (!spinUntil([quiz] { return quiz->isReady(); }, kRunTimeoutMs)) return false;
    if (m_options.answer <= 0) return true;
    quiz->choose(m_options.answer - 1);
    quiz->setTyped(QString::number(m_options.answer));
    quiz->check();
    return quiz->isChecked();
}

bool Application::savePicture() {
    if (!m_options.grabPath.endsWith(QLatin1String(".svg"), Qt::CaseInsensitive))
        return window()->grabWindow().save(m_options.grabPath);
    const QByteArray svg = Exporter::svgOf(*window()->contentItem(), window()->color(), window()->title());
    QSaveFile file(m_options.grabPath);
    return file.open(QIODevice::WriteOnly) && file.write(svg) == svg.size() && file.commit();
}

int Application::runGrab() {
    if (!m_options.file.isEmpty()) {
        Document* document = m_shell->session()->document();
        if (!document->loadPath(m_options.file)) {
            std::fputs(qPrintable(document->message() + u'\n'), stderr);
            return 1;
        }
    } else {
        openFirstProgram();
    }
    if (!waitForRun()) {
        std::fputs("the run did not end in time\n", stderr);
        return 1;
    }
    seekTo(m_options.at);
    m_shell->session()->stage()->setThread(m_options.thread);
    if (!preparePage()) {
        std::fputs("there is no such lesson or question\n", stderr);
        return 1;
    }
    Session* session = m_shell->session();
    for (const int line : m_options.compare)
        session->console()->togglePick(line - 1);
    if (m_options.showWhy) session->why()->chain()->setActive(true);
    if (const auto* page = window()->property("currentPage").value<QObject*>())
        if (auto* inspector = page->property("inspector").value<QObject*>())
            inspector->setProperty("tab", m_options.inspect == QLatin1String("promises") ? 1 : 0);
    m_shell->session()->inspector()->waitForAnswer();
    if (m_options.helpOverlay) QMetaObject::invokeMethod(window(), "showShortcuts");
    spinFor(150); // layout, then the frames in which Loaders and popups settle
    if (!savePicture()) {
        std::fputs(qPrintable(QStringLiteral("%1 could not be written\n").arg(m_options.grabPath)), stderr);
        return 1;
    }
    if (m_options.dumpModels)
        std::fputs(QJsonDocument(m_shell->session()->toJson()).toJson(QJsonDocument::Indented).constData(),
                   stdout);
    return 0;
}

int Application::runSelfTest() {
    openFirstProgram();
    bool ok = waitForRun();
    PageList pages;
    for (int row = 0; row < pages.count(); ++row) {
        m_shell->goTo(pages.key(row));
        spinFor(60);
        const bool drawn = !window()->grabWindow().isNull();
        std::printf("page %-12s %s\n", qPrintable(pages.key(row)), drawn ? "ok" : "FAILED");
        ok = ok && drawn;
    }
    const LessonLibrary library = LessonLibrary::load(builtinLessons());
    for (const Chapter& chapter : library.chapters())
        for (const Lesson& lesson : chapter.lessons) {
            std::printf("lesson %-36s %s\n", qPrintable(lesson.id),
                        lesson.problem.isEmpty() ? "ok" : qPrintable(lesson.problem));
            ok = ok && lesson.problem.isEmpty();
        }
    Examples examples;
    m_shell->goTo(QStringLiteral("playground"));
    for (int row = 0; row < examples.rowCount(); ++row) {
        Session* session = m_shell->session();
        session->document()->load(examples.fileName(row), {}, examples.source(row));
        const bool ran = waitForRun() && session->diagnostics()->count() == 0 && session->hasRun();
        if (ran) session->playhead()->end();
        std::printf("example %-26s %s, %d lines printed\n", qPrintable(examples.fileName(row)),
                    ran ? "ok" : "FAILED", session->console()->printed());
        ok = ok && ran;
    }
    if (m_warnings) std::printf("%d QML warnings\n", m_warnings);
    return ok && m_warnings == 0 ? 0 : 1;
}

} // namespace tickscope
