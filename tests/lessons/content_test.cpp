// Everything that the lessons in this source tree claim, checked against runs of their programs.

#include "event_query.h"
#include "lesson_library.h"
#include "quiz_truth.h"
#include "run_program.h"
#include "support/catch.h"
#include "tickscope/metrics.h"

using namespace tickscope;

namespace {

const LessonLibrary& library() {
    static const LessonLibrary loaded = LessonLibrary::load(QStringLiteral(TICKSCOPE_LESSONS));
    return loaded;
}

template <typename Check>
void forEachLesson(Check check) {
    for (const Chapter& chapter : library().chapters())
        for (const Lesson& lesson : chapter.lessons) {
            INFO(lesson.id.toStdString());
            check(lesson);
        }
}

int suspensionsOf(const Trace& trace, const std::string& function) {
    std::vector<bool> isNamed;
    int count = 0;
    for (EventIndex i = 0; i < trace.size(); ++i) {
        const Event& event = trace[i];
        if (event.kind == EventKind::FrameEntered) {
            if (isNamed.size() <= event.subject) isNamed.resize(event.subject + 1);
            isNamed[event.subject] = trace.text(event) == function;
        }
        if (event.kind == EventKind::FrameSuspended && event.subject < isNamed.size() &&
            isNamed[event.subject])
            ++count;
    }
    return count;
}

} // namespace

TEST_CASE("Every lesson loads, and has a tour and at least three questions") {
    std::size_t lessons = 0;
    forEachLesson([&](const Lesson& lesson) {
        ++lessons;
        CHECK(lesson.problem.toStdString() == "");
        CHECK_FALSE(lesson.title.isEmpty());
        CHECK(lesson.minutes > 0);
        CHECK_FALSE(lesson.steps.empty());
        CHECK(lesson.questions.size() >= 3);
        CHECK(QStringList({"basic", "queues", "full"}).contains(lesson.level));
        bool hasCheckpoint = false;
        for (const TourStep& step : lesson.steps) {
            hasCheckpoint = hasCheckpoint || step.checkpoint;
            CHECK_FALSE(step.text.isEmpty());
            for (const QString& pane : step.panes) {
                INFO(pane.toStdString());
                CHECK(QStringList({"editor", "console", "timeline", "stack", "world", "ticks", "microtasks",
                                   "tasks", "suspended"})
                          .contains(pane));
            }
        }
        CHECK(hasCheckpoint);
    });
    CHECK(lessons >= 6);
}

TEST_CASE("Every prerequisite is a lesson") {
    forEachLesson([](const Lesson& lesson) {
        for (const QString& id : lesson.prerequisites)
            CHECK(library().find(id) != nullptr);
    });
}

TEST_CASE("Every scenario of a lesson is a file of it and is shown in its tour") {
    forEachLesson([](const Lesson& lesson) {
        for (const QString& name : lesson.scenarios) {
            INFO(name.toStdString());
            CHECK(lesson.programs.contains(name));
            CHECK(std::any_of(lesson.steps.begin(), lesson.steps.end(),
                              [&](const TourStep& step) { return step.scenario == name; }));
        }
    });
}

TEST_CASE("Every tour query finds its moment in the run of its scenario") {
    forEachLesson([](const Lesson& lesson) {
        for (const TourStep& step : lesson.steps) {
            const RunResult result = runProgram(lesson.programs.value(step.scenario), step.scenario);
            INFO(step.heading.toStdString() << ": " << step.at.toStdString());
            REQUIRE(result.diagnostics.empty());
            const auto moment = findMoment(result.trace, step.at.toStdString());
            REQUIRE(moment);
            CHECK(*moment <= result.trace.size());
        }
    });
}

TEST_CASE("Every question is answered by the run of its program") {
    forEachLesson([](const Lesson& lesson) {
        for (const Question& question : lesson.questions) {
            INFO(question.program.toStdString());
            const QuizTruth truth = truthOf(question, run(scenarioOf(question)));
            CHECK(truth.problem.toStdString() == "");
            for (const QString& decoy : question.decoys)
                CHECK_FALSE(truth.printed.contains(decoy));
        }
    });
}

TEST_CASE("Every figure holds in the trace") {
    forEachLesson([](const Lesson& lesson) {
        for (const Figure& figure : lesson.figures) {
            INFO(figure.scenario.toStdString() << " " << figure.what.toStdString());
            REQUIRE(lesson.programs.contains(figure.scenario));
            const RunResult result = runProgram(lesson.programs.value(figure.scenario), figure.scenario);
            const Metrics metrics = measure(result.trace);
            if (figure.what == "end" || figure.what == "busy") {
                const double ms = figure.what == "end" ? metrics.total.ms() : metrics.busy.ms();
                CHECK(std::abs(ms - figure.ms) <= figure.tolerance);
            } else if (figure.what == "microtasks") {
                CHECK(static_cast<int>(metrics.microtasks) == figure.count);
            } else if (figure.what == "suspensions") {
                CHECK(suspensionsOf(result.trace, figure.function.toStdString()) == figure.count);
            } else {
                FAIL("unknown figure");
            }
        }
    });
}
