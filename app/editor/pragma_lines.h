#pragma once
// The pragmas at the head of a program as forms: `// @io fetch /users/* 50ms ±5ms -> {}` taken apart into
// named fields and put together again. Tolerant: a line that the engine would refuse has its fields too, so
// that it can be mended in the form; what belongs to no field is kept. The grammar: engine/host/PRAGMAS.md.

#include <QHash>
#include <QString>
#include <QStringView>

#include <vector>

namespace tickscope {

enum class PragmaKind : std::uint8_t {
    Env,
    Seed,
    Cpu,
    Io,
    Stub,
    Input,
    Request,
    Html,
    Event,
    Alert,
    Worker,
    Message,
};
inline constexpr int kPragmaKinds = static_cast<int>(PragmaKind::Message) + 1;

struct PragmaLine {
    PragmaKind kind = PragmaKind::Env;
    int begin = 0; // of the line in the text
    int end = 0;   // before the line break
    int line = 1;
    QHash<QString, QString> fields; // by the names below; those that are not there are empty
    QString more;                   // what belongs to no field
};

// The fields that a kind may have, in the order in which they are written:
//   env, seed, cpu, alert, worker, message   value
//   io, stub      operation, target (io only), latency, jitter, failures, failure, limit, pool, bandwidth,
//                 callback ("callback" or empty), result; a stub's `value` instead of all behind its name
//   input         latency (when), text          request  operation (method), target (path), every, count, at,
//   result html          text                         event    operation (type), target (selector), at,
//   result
std::vector<PragmaLine> pragmaLines(QStringView program);

// The line, without its break. Blanks in a field that is one word, and line breaks, are left out.
QString composed(const PragmaLine& pragma);

// A line to begin with.
QString examplePragma(PragmaKind kind);
QString nameOf(PragmaKind kind); // "@io"

} // namespace tickscope
