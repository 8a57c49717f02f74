#pragma once
// Runs a program of a lesson as the application does.

#include "tickscope/scenario.h"

#include <QString>

namespace tickscope {

inline RunResult runProgram(const QString& source, const QString& name = QStringLiteral("program.js")) {
    Scenario scenario;
    scenario.fileName = name.toStdString();
    scenario.source = source.toStdString();
    scenario.isModule = name.endsWith(QLatin1String(".mjs"));
    return run(scenario);
}

} // namespace tickscope
