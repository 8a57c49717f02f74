#include "quiz_truth.h"

#include "format.h"

namespace tickscope {

Scenario scenarioOf(const Question& question) {
    Scenario scenario;
    scenario.fileName = question.program.toStdString();
    scenario.source = question.source.toStdString();
    scenario.isModule = question.program.endsWith(QLatin1String(".mjs"));
    return scenario;
}

QuizTruth truthOf(const Question& question, const RunResult& run) {
    QuizTruth truth;
    if (!run.diagnostics.empty()) {
        truth.problem = QString::fromStdString(run.diagnostics.front().formatted);
        return truth;
    }
    const Trace& trace = run.trace;
    for (EventIndex i = 0; i < trace.size(); ++i) {
        const Event& event = trace[i];
        if (event.kind != EventKind::ConsoleOutput) continue;
        truth.printed << toQString(trace.text(event));
        truth.positions.push_back(i + 1);
        if (question.kind == Question::Kind::Time && truth.ms < 0 &&
            truth.printed.back() == question.output) {
            truth.ms = event.time.ms();
            truth.moment = i + 1;
        }
    }
    switch (question.kind) {
    case Question::Kind::Order:
        if (truth.printed.size() < 2)
            truth.problem = QStringLiteral("%1 prints fewer than two lines").arg(question.program);
        break;
    case Question::Kind::Time:
        if (truth.ms < 0)
            truth.problem = QStringLiteral("%1 never prints \"%2\"").arg(question.program, question.output);
        break;
    case Question::Kind::Choice: {
        const int index =
            question.line < 0 ? static_cast<int>(truth.printed.size()) + question.line : question.line - 1;
        if (index < 0 || index >= truth.printed.size()) {
            truth.problem =
                QStringLiteral("%1 has no printed line %2").arg(question.program).arg(question.line);
            break;
        }
        truth.moment = truth.positions[static_cast<std::size_t>(index)];
        truth.option = static_cast<int>(question.options.indexOf(truth.printed[index]));
        if (truth.option < 0 || question.options.count(truth.printed[index]) != 1)
            truth.problem = QStringLiteral("exactly one option must be \"%1\"").arg(truth.printed[index]);
        break;
    }
    }
    return truth;
}

} // namespace tickscope
