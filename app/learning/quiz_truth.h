#pragma once
// What the engine says about a question: computed from a run of its program, never stored.

#include "lesson_library.h"
#include "tickscope/scenario.h"

namespace tickscope {

struct QuizTruth {
    QStringList printed;               // every printed line
    std::vector<EventIndex> positions; // just after each of them
    int option = -1;                   // Choice: the right one
    double ms = -1;                    // Time: the moment asked for
    EventIndex moment = 0;             // where "show me" leads when everything was right
    QString problem;                   // not empty: the question has no answer
};

QuizTruth truthOf(const Question& question, const RunResult& run);
Scenario scenarioOf(const Question& question);

} // namespace tickscope
