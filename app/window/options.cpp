#include "options.h"

#include "tickscope/scenario.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <cstring>

namespace tickscope {

bool Options::isOffscreen(int argc, char** argv) {
    for (int i = 1; i < argc; ++i)
        for (const char* name : {"--grab", "--self-test", "--help", "--version", "-h", "-v"})
            if (std::strncmp(argv[i], name, std::strlen(name)) == 0) return true;
    return false;
}

Options Options::parse(const QStringList& arguments) {
    const auto tr = [](const char* text) { return QCoreApplication::translate("options", text); };
    Options options;
    QCommandLineParser parser;
    parser.setApplicationDescription(
        tr("See how asynchronous JavaScript really runs: step by step, and backwards."));
    parser.addPositionalArgument("FILE", tr("A JavaScript or TypeScript program to open."), "[FILE]");
    const QCommandLineOption help({"h", "help"}, tr("Show this help."));
    const QCommandLineOption version({"v", "version"}, tr("Show the version."));
    const QCommandLineOption selfTest("self-test", tr("Load every page, report problems, and quit."));
    const QCommandLineOption grab(
        "grab", tr("Draw the window off screen into a picture (.png or .svg), and quit."), "OUT");
    const QCommandLineOption size("size", tr("Size of that picture."), "WxH", "1440x900");
    const QCommandLineOption at("at", tr("Moment to show: END, first, or the number of a step."), "MOMENT",
                                "first");
    const QCommandLineOption theme("theme", tr("light or dark."), "THEME");
    const QCommandLineOption page("page", tr("Page to show: playground, lessons, quiz, settings."), "PAGE",
                                  "playground");
    const QCommandLineOption level("level", tr("How much of the machine to show: basic, queues, full."),
                                   "LEVEL");
    const QCommandLineOption lesson(
        "lesson", tr("With --page lessons or quiz: the lesson, such as 01-why/01-waiting."), "ID");
    const QCommandLineOption step("step", tr("With --page lessons: the step, from 1."), "N", "1");
    const QCommandLineOption question("question", tr("With --page quiz: the question, from 1."), "N", "0");
    const QCommandLineOption answer(
        "answer", tr("With --step or --question: answer with this option, from 1."), "N", "0");
    const QCommandLineOption textScale("text-scale", tr("Size of the text, 0.8 to 2."), "FACTOR", "1");
    const QCommandLineOption thread("thread", tr("Worker to put on the stage, from 1."), "N", "0");
    const QCommandLineOption axis("axis", tr("Axis of the timeline: time or steps."), "AXIS", "steps");
    const QCommandLineOption inspect("inspect", tr("What to inspect: variables or promises."), "WHAT",
                                     "variables");
    const QCommandLineOption hint("hint", tr("Show the hint of a first start in the picture."));
    const QCommandLineOption overlay("shortcuts", tr("Show the map of shortcuts in the picture."));
    const QCommandLineOption announce(
        "announce", tr("Print \"painted\" and \"ready\" when the window is: for measurements."));
    const QCommandLineOption why("why", tr("Show what led to the moment in the picture."));
    const QCommandLineOption compare(
        "compare", tr("Compare two printed lines in the picture, by number from 1."), "N,M");
    const QCommandLineOption gallery(
        "gallery", tr("Show colours, controls and icons in both themes; also with --grab."));
    const QCommandLineOption dump("dump-models", tr("With --grab: print what the panes hold, as JSON."));
    parser.addOptions({help,   version,   selfTest, grab,    size,   at,       theme, page,
                       level,  textScale, axis,     inspect, hint,   overlay,  dump,  gallery,
                       lesson, step,      question, answer,  thread, announce, why,   compare});

    const auto exit = [&options](int status, const QString& message) {
        options.mode = Mode::Exit;
        options.exitStatus = status;
        options.message = message;
        return options;
    };
    if (!parser.parse(arguments)) return exit(2, parser.errorText() + u'\n' + tr("Try --help."));
    if (parser.isSet(help)) return exit(0, parser.helpText().trimmed());
    if (parser.isSet(version))
        return exit(0, QStringLiteral("tickscope %1").arg(QCoreApplication::applicationVersion()));
    if (parser.positionalArguments().size() > 1) return exit(2, tr("Only one FILE can be opened."));

    options.file = parser.positionalArguments().value(0);
    options.gallery = parser.isSet(gallery);
    options.announce = parser.isSet(announce);
    options.sizeChosen = parser.isSet(size);
    options.theme = parser.value(theme);
    if (!QStringList({"", "light", "dark"}).contains(options.theme))
        return exit(2, tr("--theme is light or dark."));
    options.level = parser.value(level);
    if (!QStringList({"", "basic", "queues", "full"}).contains(options.level))
        return exit(2, tr("--level is basic, queues or full."));
    options.page = parser.value(page);
    options.lesson = parser.value(lesson);
    options.step = parser.value(step).toInt();
    options.question = parser.value(question).toInt();
    options.answer = parser.value(answer).toInt();
    options.at = parser.value(at);
    bool isNumber = false;
    options.at.toInt(&isNumber);
    if (!isNumber && options.at.compare("END", Qt::CaseInsensitive) != 0 &&
        options.at != QLatin1String("first"))
        return exit(2, tr("--at is END, first, or the number of a step."));
    const QStringList sides = parser.value(size).split(u'x');
    options.size = QSize(sides.value(0).toInt(), sides.value(1).toInt());
    if (sides.size() != 2 || options.size.width() < 200 || options.size.height() < 200 ||
        options.size.width() > 8192 || options.size.height() > 8192)
        return exit(2, tr("--size is WIDTHxHEIGHT, from 200x200 to 8192x8192."));
    options.thread = parser.value(thread).toInt();
    options.textScale = parser.value(textScale).toDouble();
    options.stepsAxis = parser.value(axis) != QLatin1String("time");
    options.dumpModels = parser.isSet(dump);
    options.hint = parser.isSet(hint);
    options.inspect = parser.value(inspect);
    if (!QStringList({"variables", "promises"}).contains(options.inspect))
        return exit(2, tr("--inspect is variables or promises."));
    options.helpOverlay = parser.isSet(overlay);
    options.showWhy = parser.isSet(why);
    for (const QString& line : parser.value(compare).split(u',', Qt::SkipEmptyParts))
        options.compare.push_back(line.toInt());
    if (parser.isSet(compare) && options.compare.size() != 2)
        return exit(2, tr("--compare is the numbers of two printed lines: 1,3."));
    options.grabPath = parser.value(grab);
    if (parser.isSet(selfTest))
        options.mode = Mode::SelfTest;
    else if (parser.isSet(grab))
        options.mode = Mode::Grab;
    return options;
}

} // namespace tickscope
