#pragma once
// The record of one run: a flat log of events, each with a virtual time, a source range and a cause.
// Everything the application shows is derived from this log; it is the only thing an engine run
// returns about what happened. Value semantics; safe to read from several threads once built.

#include "tickscope/event.h"
#include "tickscope/event_log.h"
#include "tickscope/text_table.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tickscope {

// Where a moment lies: which turn of the loop, which job (callback) within the run, which statement
// within the job. Ordered; equal on every run of the same scenario.
struct Position {
    std::uint32_t turn = 0;
    std::uint32_t job = 0;  // 0 is the main script; each started task or job adds one
    std::uint32_t step = 0; // statements started within that job
    constexpr auto operator<=>(const Position&) const = default;
};

class Trace {
public:
    std::string fileName;
    std::string source; // UTF-8, as the user typed it
    EventLog events;
    TextTable texts; // UTF-8; Event::text is an id of it

    // Of a worker's own trace: its number (the main thread's is 0), its name, and the thread that made it.
    std::uint32_t thread = 0;
    std::string threadName;
    std::uint32_t parentThread = 0;
    // Of the main thread's: those of all workers, by number. Every thread has a trace of its own, so that
    // whatever is said about one trace can be said about each of them; their times are on one axis.
    std::vector<Trace> workers;

    std::size_t size() const { return events.size(); }
    bool isEmpty() const { return events.empty(); }
    Event operator[](EventIndex index) const { return events[index]; }
    TraceText text(const Event& event) const { return texts[event.text]; }

    // FNV-1a over every field of every event and every text, of the workers too: equal traces, equal hash.
    std::uint64_t hash() const;

    // Line and column (both from 1; columns in UTF-16 units) of an offset in `source`.
    struct LineColumn {
        std::uint32_t line = 1;
        std::uint32_t column = 1;
    };
    LineColumn lineColumn(std::uint32_t offset) const;

    // The files in `source`, in its order: several when lines `// @file NAME` begin some.
    struct File {
        std::string name;
        SourceSpan range;
        std::uint32_t line = 1; // of `source`, where it begins
        bool isMain = false;
    };
    const std::vector<File>& files() const { return m_files; }
    const File& fileAt(std::uint32_t offset) const; // once lines are indexed
    // Line and column within the file.
    LineColumn lineColumnInFile(std::uint32_t offset) const;
    // For a sentence: "line 3" of the main file, "line 3 of util.js".
    std::string lineText(std::uint32_t offset) const;

    // The part of `source` that a span covers, as UTF-8. The view lives as long as `source`.
    std::string_view sourceText(SourceSpan span) const;
    std::uint32_t lineCount() const;

    // Builds the tables of lines and files; call once after `source` is set.
    void indexLines();

private:
    struct LineStart {
        std::uint32_t unit = 0; // in UTF-16 code units, as spans count
        std::uint32_t byte = 0; // in bytes of `source`
    };
    std::size_t byteOffset(std::uint32_t offset) const;

    std::vector<LineStart> m_lines;
    std::vector<File> m_files;
};

} // namespace tickscope
