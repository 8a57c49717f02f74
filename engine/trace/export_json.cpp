#include "tickscope/export.h"

#include "tickscope/names.h"
#include "trace/event_fields.h"
#include "trace/json_writer.h"

namespace tickscope {

namespace {

constexpr std::int64_t kFormatVersion = 1;

std::string hexadecimal(std::uint64_t number) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (int shift = 60; shift >= 0; shift -= 4)
        text += digits[(number >> shift) & 0xF];
    return text;
}

void writeField(JsonWriter& json, std::string_view name, FieldType type, std::uint32_t value) {
    if (type == FieldType::None) return;
    json.key(name);
    if (type == FieldType::Id && value == 0) {
        json.null();
    } else {
        json.value(value);
    }
}

// Where in a file of its own, unless it is the main one.
void writeFile(JsonWriter& json, const Trace& trace, std::uint32_t offset) {
    const Trace::File& file = trace.fileAt(offset);
    if (file.isMain) return;
    json.member("file", std::string_view(file.name));
    json.member("fileLine", trace.lineColumnInFile(offset).line);
}

void writeFiles(JsonWriter& json, const Trace& trace) {
    json.key("files").beginArray();
    for (const Trace::File& file : trace.files()) {
        json.beginObject();
        json.member("name", std::string_view(file.name));
        json.key("range").beginArray();
        json.value(file.range.begin);
        json.value(file.range.end);
        json.endArray();
        json.member("line", file.line);
        json.endObject();
    }
    json.endArray();
}

void writeEvent(JsonWriter& json, const Trace& trace, EventIndex index) {
    const Event& event = trace[index];
    const EventFields fields = fieldsOf(event.kind);
    json.newLine();
    json.beginObject();
    json.member("i", index);
    json.member("event", nameOf(event.kind));
    json.member("t", event.time.us);
    json.key("cause");
    event.cause == kNoEvent ? json.null() : json.value(event.cause);
    writeField(json, fields.subject, fields.subjectType, event.subject);
    writeField(json, fields.object, fields.objectType, event.object);
    if (!fields.detail.empty()) json.member(fields.detail, detailName(event));
    if (!fields.text.empty()) json.member(fields.text, trace.text(event));
    if (!event.range.isNowhere()) {
        const Trace::LineColumn where = trace.lineColumn(event.range.begin);
        json.key("range").beginArray();
        json.value(event.range.begin);
        json.value(event.range.end);
        json.endArray();
        json.member("line", where.line);
        json.member("column", where.column);
        writeFile(json, trace, event.range.begin);
    }
    json.endObject();
}

void writeEvents(JsonWriter& json, const Trace& trace) {
    json.key("events").beginArray();
    for (EventIndex i = 0; i < trace.size(); ++i)
        writeEvent(json, trace, i);
    json.newLine();
    json.endArray();
}

void writeWorker(JsonWriter& json, const Trace& trace) {
    json.newLine();
    json.beginObject();
    json.member("thread", trace.thread);
    json.member("name", std::string_view(trace.threadName));
    json.member("parent", trace.parentThread);
    json.member("file", std::string_view(trace.fileName));
    json.member("source", std::string_view(trace.source));
    json.newLine();
    writeEvents(json, trace);
    json.newLine();
    json.endObject();
}

} // namespace

void writeJson(const Trace& trace, const TextSink& sink) {
    JsonWriter json(sink);
    json.beginObject();
    json.newLine();
    json.member("format", "tickscope-trace");
    json.newLine();
    json.member("version", kFormatVersion);
    json.newLine();
    json.member("hash", std::string_view(hexadecimal(trace.hash())));
    json.newLine();
    json.member("file", std::string_view(trace.fileName));
    json.newLine();
    json.member("source", std::string_view(trace.source));
    json.newLine();
    if (trace.files().size() > 1) {
        writeFiles(json, trace);
        json.newLine();
    }
    writeEvents(json, trace);
    if (!trace.workers.empty()) {
        json.newLine();
        json.key("workers").beginArray();
        for (const Trace& worker : trace.workers)
            writeWorker(json, worker);
        json.newLine();
        json.endArray();
    }
    json.newLine();
    json.endObject();
    json.finish();
}

std::string toJson(const Trace& trace) {
    std::string text;
    writeJson(trace, [&](std::string_view piece) { text += piece; });
    return text;
}

} // namespace tickscope
