// Prints what a step costs on the stage: seeking alone, and with the cards. Not a test.
//   stage_bench FILE...

#include "stage_model.h"
#include "tickscope/scenario.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>

#include <algorithm>
#include <cstdio>

using namespace tickscope;

namespace {

constexpr int kSteps = 400;

struct Cost {
    double mean = 0, worst = 0; // milliseconds
};

// Steps once at many moments all over the run.
Cost stepEverywhere(Playhead& playhead, bool forward) {
    Cost cost;
    for (int i = 0; i < kSteps; ++i) {
        const int steps = playhead.stepCount();
        playhead.seekStep(2 + static_cast<int>(static_cast<qint64>(std::max(0, steps - 3)) * i / kSteps));
        QElapsedTimer timer;
        timer.start();
        if (forward)
            playhead.stepForward(Playhead::Statement);
        else
            playhead.stepBack(Playhead::Statement);
        const double ms = static_cast<double>(timer.nsecsElapsed()) / 1e6;
        cost.mean += ms / kSteps;
        cost.worst = std::max(cost.worst, ms);
    }
    return cost;
}

void print(const char* what, Cost forward, Cost back) {
    std::printf("  %-12s forward %7.3f ms (worst %7.3f), back %7.3f ms (worst %7.3f)\n", what, forward.mean,
                forward.worst, back.mean, back.worst);
}

bool measure(const char* path) {
    QFile file(QString::fromLocal8Bit(path));
    if (!file.open(QIODevice::ReadOnly)) {
        std::fprintf(stderr, "%s cannot be read\n", path);
        return false;
    }
    Scenario scenario;
    scenario.fileName = path;
    scenario.source = file.readAll().toStdString();
    const auto recording = std::make_shared<const Recording>(run(scenario));
    std::printf("%s: %u events\n", path, recording->size());

    Playhead alone;
    alone.setRecording(recording, 0);
    const Cost forward = stepEverywhere(alone, true);
    print("seek", forward, stepEverywhere(alone, false));

    Playhead playhead;
    StageModel model(&playhead);
    for (int pane = 0; pane < kPaneCount; ++pane)
        model.setPaneRect(static_cast<StageModel::Pane>(pane), pane % 2 * 320, pane / 2 * 200, 300, 180);
    playhead.setRecording(recording, 0);
    const Cost stage = stepEverywhere(playhead, true);
    print("seek, cards", stage, stepEverywhere(playhead, false));
    return true;
}

} // namespace

int main(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    bool ok = argc > 1;
    for (int i = 1; i < argc; ++i)
        ok = measure(argv[i]) && ok;
    return ok ? 0 : 1;
}
