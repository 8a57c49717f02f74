#include "tickscope/trace_file.h"

#include "trace/event_codec.h"
#include "trace/event_fields.h"
#include "trace/fnv1a.h"
#include "trace/utf8.h"
#include "trace/varint.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <limits>
#include <stdexcept>
#include <vector>

namespace tickscope {

namespace {

constexpr std::string_view kMagic = "tickscope-trace\n";
// Format 2 added the traces of workers, 3 the texts that are integers; they are still read.
constexpr std::uint64_t kOldestVersion = 1, kFirstWithWorkers = 2, kVersion = 3;
constexpr std::size_t kChecksumBytes = 8;

// --- Writing

class Writer {
public:
    explicit Writer(const TextSink& sink) : m_sink(sink) {}

    void bytes(std::string_view text) {
        m_checksum.addBytes(text);
        m_sink(text);
    }
    void number(std::uint64_t value) {
        std::array<std::uint8_t, varint::kMaxBytes<std::uint64_t>> coded{};
        const std::uint8_t* const end = varint::put(coded.data(), value);
        bytes({reinterpret_cast<const char*>(coded.data()), static_cast<std::size_t>(end - coded.data())});
    }
    void text(std::string_view text) {
        number(text.size());
        bytes(text);
    }
    void finish() {
        std::array<char, kChecksumBytes> coded{};
        for (std::size_t i = 0; i < coded.size(); ++i)
            coded[i] = static_cast<char>(m_checksum.value() >> (8 * i));
        m_sink({coded.data(), coded.size()});
    }

private:
    const TextSink& m_sink;
    Fnv1a m_checksum;
};

void writeTexts(Writer& writer, const TextTable& texts) {
    writer.number(texts.size() - 1); // the first one is always empty
    for (TextId id = 1; id < texts.size(); ++id)
        writer.text(texts.stored(id));
}

void writeSpans(Writer& writer, const std::vector<SourceSpan>& spans) {
    writer.number(spans.size() - 1); // the first one is always nowhere
    for (std::size_t i = 1; i < spans.size(); ++i) {
        writer.number(spans[i].begin);
        writer.number(varint::zigzag(std::uint64_t{spans[i].end} - spans[i].begin));
    }
}

void writeEvents(Writer& writer, const EventLog& events) {
    writer.number(events.size());
    for (std::size_t i = 0; i < events.blockCount(); ++i) {
        const EventLog::PackedBlock block = events.block(i);
        writer.text({reinterpret_cast<const char*>(block.bytes), block.byteCount});
    }
}

void writeThread(Writer& writer, const Trace& trace) {
    writer.text(trace.fileName);
    writer.text(trace.source);
    writeTexts(writer, trace.texts);
    writeSpans(writer, trace.events.spans());
    writeEvents(writer, trace.events);
}

// --- Reading

struct Damaged : std::runtime_error {
    using std::runtime_error::runtime_error;
};

class Reader {
public:
    explicit Reader(std::string_view bytes) : m_bytes(bytes) {}

    std::size_t position() const { return m_at; }
    std::size_t remaining() const { return m_bytes.size() - m_at; }
    [[noreturn]] void fail(std::string_view what) const {
        throw Damaged(fmt::format("the trace file is damaged: {} (byte {})", what, m_at));
    }

    std::string_view bytes(std::uint64_t count) {
        if (count > remaining()) fail("it ends too early");
        const std::string_view piece = m_bytes.substr(m_at, static_cast<std::size_t>(count));
        m_at += piece.size();
        return piece;
    }
    std::uint64_t number() {
        std::uint64_t value = 0;
        for (unsigned shift = 0; shift < 64; shift += 7) {
            if (remaining() == 0) fail("it ends too early");
            const auto byte = static_cast<std::uint8_t>(m_bytes[m_at++]);
            value |= std::uint64_t{byte & 0x7fu} << shift;
            if (byte < 0x80) return value;
        }
        fail("a number is too long");
    }
    // A number of things that take at least `bytesEach`: never more than can follow.
    std::size_t count(std::size_t bytesEach) {
        const std::uint64_t value = number();
        if (value > remaining() / bytesEach) fail("it speaks of more than it holds");
        return static_cast<std::size_t>(value);
    }
    std::string_view text() { return bytes(number()); }

private:
    std::string_view m_bytes;
    std::size_t m_at = 0;
};

std::uint32_t utf16Length(std::string_view text) {
    std::uint32_t units = 0;
    for (std::size_t at = 0; at < text.size();)
        units += utf8::utf16Length(utf8::next(text, at));
    return units;
}

TextTable readTexts(Reader& reader) {
    TextTable texts;
    for (std::size_t left = reader.count(1); left > 0; --left) {
        const std::string_view text = reader.text();
        if (texts.byteSize() + text.size() > std::numeric_limits<std::uint32_t>::max() / 2)
            reader.fail("its texts are too long");
        texts.add(text);
    }
    return texts;
}

std::vector<SourceSpan> readSpans(Reader& reader, std::uint32_t sourceUnits) {
    std::vector<SourceSpan> spans(1);
    for (std::size_t left = reader.count(2); left > 0; --left) {
        const std::uint64_t begin = reader.number();
        const auto length = static_cast<std::int64_t>(varint::unzigzag(reader.number()));
        if (begin > sourceUnits || length < 0 || static_cast<std::uint64_t>(length) > sourceUnits - begin)
            reader.fail("it speaks of a place that is not in the program");
        spans.push_back(
            {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + std::uint64_t(length))});
    }
    return spans;
}

class EventReader {
public:
    EventReader(Reader& reader, const Trace& trace, const std::vector<SourceSpan>& spans)
        : m_reader(reader), m_trace(trace), m_spans(spans) {}

    EventLog read() {
        const std::size_t size = m_reader.count(2);
        if (size >= kNoEvent) m_reader.fail("it speaks of too many events");
        EventLog log;
        while (log.size() < size)
            readBlock(log, std::min(EventLog::kBlockEvents, size - log.size()));
        return log;
    }

private:
    void readBlock(EventLog& log, std::size_t count) {
        const std::string_view packed = m_reader.text();
        // Decoding looks at as many bytes as an event may need: behind the block there are some.
        m_block.assign(packed.begin(), packed.end());
        m_block.resize(packed.size() + codec::kMaxEventBytes);
        const std::uint8_t* at = m_block.data();
        const std::uint8_t* const end = at + packed.size();
        codec::Expectation expectation;
        for (std::size_t i = 0; i < count; ++i) {
            Event event;
            std::uint32_t span = 0;
            const auto index = static_cast<EventIndex>(log.size());
            if (at >= end || !codec::decode(at, index, expectation, event, span) || at > end)
                m_reader.fail("an event cannot be read");
            if (span >= m_spans.size()) m_reader.fail("an event is at no place");
            event.range = m_spans[span];
            check(event, index);
            log.push_back(event);
        }
        if (at != end) m_reader.fail("there are bytes between its events");
    }

    void check(const Event& event, EventIndex index) {
        if ((index == 0) != (event.kind == EventKind::RunStarted)) m_reader.fail("it does not start once");
        if (event.cause != kNoEvent && event.cause >= index) m_reader.fail("a cause comes too late");
        if (event.time < m_time) m_reader.fail("its time runs backwards");
        if (!m_trace.texts.has(event.text)) m_reader.fail("a text is missing");
        if (event.detail > largestDetail(event.kind)) m_reader.fail("an event says something unknown");
        m_time = event.time;
    }

    Reader& m_reader;
    const Trace& m_trace;
    const std::vector<SourceSpan>& m_spans;
    VirtualTime m_time;
    std::vector<std::uint8_t> m_block;
};

// Whether traces of workers follow.
bool checkVersion(Reader& reader) {
    const std::uint64_t version = reader.number();
    if (version < kOldestVersion || version > kVersion) {
        throw Damaged(fmt::format("the trace file has format {}; this Tickscope reads formats {} to {}",
                                  version, kOldestVersion, kVersion));
    }
    return version >= kFirstWithWorkers;
}

void checkSum(std::string_view bytes) {
    if (bytes.size() < kMagic.size() + kChecksumBytes) Reader(bytes).fail("it ends too early");
    const std::string_view content = bytes.substr(0, bytes.size() - kChecksumBytes);
    Fnv1a checksum;
    checksum.addBytes(content);
    std::uint64_t stored = 0;
    for (std::size_t i = 0; i < kChecksumBytes; ++i)
        stored |= std::uint64_t{static_cast<std::uint8_t>(bytes[content.size() + i])} << (8 * i);
    if (stored != checksum.value())
        throw Damaged("the trace file is damaged: it was changed or cut short after it was written");
}

Trace readThread(Reader& reader) {
    Trace trace;
    trace.fileName = reader.text();
    trace.source = reader.text();
    if (trace.source.size() > std::numeric_limits<std::uint32_t>::max())
        reader.fail("its program is too long");
    trace.texts = readTexts(reader);
    const std::vector<SourceSpan> spans = readSpans(reader, utf16Length(trace.source));
    trace.events = EventReader(reader, trace, spans).read();
    trace.indexLines();
    return trace;
}

void readWorkers(Reader& reader, Trace& trace) {
    for (std::size_t left = reader.count(8); left > 0; --left) {
        const std::uint64_t number = reader.number();
        const std::uint64_t last = trace.workers.empty() ? 0 : trace.workers.back().thread;
        if (number <= last || number >= kNoEvent) reader.fail("its workers are not in order");
        const std::string name(reader.text());
        const std::uint64_t parent = reader.number();
        if (parent >= number) reader.fail("a worker was made by a later one");
        Trace worker = readThread(reader);
        worker.thread = static_cast<std::uint32_t>(number);
        worker.threadName = name;
        worker.parentThread = static_cast<std::uint32_t>(parent);
        trace.workers.push_back(std::move(worker));
    }
}

Trace readTrace(std::string_view bytes) {
    Reader reader(bytes.substr(0, bytes.size() - kChecksumBytes));
    reader.bytes(kMagic.size());
    const bool hasWorkers = checkVersion(reader);
    Trace trace = readThread(reader);
    if (hasWorkers) readWorkers(reader, trace);
    if (reader.remaining() != 0) reader.fail("something follows its end");
    return trace;
}

} // namespace

void writeTraceFile(const Trace& trace, const TextSink& sink) {
    Writer writer(sink);
    writer.bytes(kMagic);
    writer.number(kVersion);
    writeThread(writer, trace);
    writer.number(trace.workers.size());
    for (const Trace& worker : trace.workers) {
        writer.number(worker.thread);
        writer.text(worker.threadName);
        writer.number(worker.parentThread);
        writeThread(writer, worker);
    }
    writer.finish();
}

bool isTraceFile(std::string_view bytes) { return bytes.starts_with(kMagic); }

TraceFileResult readTraceFile(std::string_view bytes) {
    if (!isTraceFile(bytes)) return {std::nullopt, "this is not a Tickscope trace file"};
    try {
        // A newer format may have another checksum: its version is told first.
        Reader head(bytes);
        head.bytes(kMagic.size());
        checkVersion(head);
        checkSum(bytes);
        return {readTrace(bytes), {}};
    } catch (const Damaged& damage) {
        return {std::nullopt, damage.what()};
    }
}

} // namespace tickscope
