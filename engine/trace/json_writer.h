#pragma once
// Writes JSON piece by piece into a sink: commas, quotes and escapes are its business. The output is
// valid JSON and valid UTF-8 whatever the strings hold.

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace tickscope {

class JsonWriter {
public:
    // The sink gets the text in pieces of about 64 KB, the last one from finish().
    using Sink = std::function<void(std::string_view)>;
    explicit JsonWriter(Sink sink) : m_sink(std::move(sink)) {}

    void beginObject() { open('{'); }
    void endObject() { close('}'); }
    void beginArray() { open('['); }
    void endArray() { close(']'); }
    // Starts a new line before the next element: one event per line, so that text tools can read it.
    void newLine() { m_lineBreak = true; }

    JsonWriter& key(std::string_view name);
    void value(std::string_view text);
    void value(const char* text) { value(std::string_view(text)); }
    void value(std::int64_t number);
    void value(std::uint32_t number) { value(static_cast<std::int64_t>(number)); }
    void null() { raw("null"); }

    template <typename T>
    void member(std::string_view name, T content) {
        key(name).value(content);
    }

    void finish();

private:
    void open(char bracket);
    void close(char bracket);
    void raw(std::string_view text);
    void separate();
    void writeString(std::string_view text);

    Sink m_sink;
    std::string m_buffer;
    bool m_first = true;     // nothing stands in the innermost brackets yet
    bool m_afterKey = false; // a value is due, no comma
    bool m_lineBreak = false;
};

} // namespace tickscope
