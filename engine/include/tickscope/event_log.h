#pragma once
// A list of events that only grows, packed to about a sixth of their size: most of what an event says
// follows from the one before it (trace/event_codec.h). Reading in order, forwards or backwards, costs a few
// nanoseconds an event; reading anywhere else decodes a block of at most 256.
//
// Value semantics; a copy packs everything anew. Safe to read from several threads while none adds.

#include "tickscope/event.h"

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <memory>
#include <vector>

namespace tickscope {

class EventLog {
public:
    static constexpr std::size_t kBlockEvents = 256;

    EventLog();
    ~EventLog();
    EventLog(const EventLog& other);
    EventLog(EventLog&& other) noexcept;
    EventLog& operator=(const EventLog& other);
    EventLog& operator=(EventLog&& other) noexcept;

    std::size_t size() const { return m_size; }
    bool empty() const { return m_size == 0; }
    void push_back(const Event& event);

    Event operator[](std::size_t index) const; // `index` < size()
    Event front() const { return (*this)[0]; }
    Event back() const { return (*this)[m_size - 1]; }

    class Iterator {
    public:
        using iterator_category = std::input_iterator_tag;
        using value_type = Event;
        using difference_type = std::ptrdiff_t;
        using pointer = const Event*;
        using reference = Event;

        Iterator(const EventLog* log, std::size_t index) : m_log(log), m_index(index) {}
        Event operator*() const { return (*m_log)[m_index]; }
        Iterator& operator++() {
            ++m_index;
            return *this;
        }
        bool operator==(const Iterator& other) const { return m_index == other.m_index; }

    private:
        const EventLog* m_log;
        std::size_t m_index;
    };
    Iterator begin() const { return {this, 0}; }
    Iterator end() const { return {this, m_size}; }

    // The memory it takes.
    std::size_t byteSize() const;

    // For writing the log to a file: the packed events of a block, and the spans that they refer to.
    struct PackedBlock {
        const std::uint8_t* bytes = nullptr;
        std::size_t byteCount = 0;
        std::size_t eventCount = 0;
    };
    std::size_t blockCount() const { return m_blocks.size(); }
    PackedBlock block(std::size_t index) const;
    const std::vector<SourceSpan>& spans() const { return m_spans; }

private:
    friend class Recorder; // appends
    class RecentSpans;
    struct Writer; // what push_back() remembers between events
    struct ReadCache;
    struct Chunk {
        std::unique_ptr<std::uint8_t[]> bytes;
        std::size_t capacity = 0;
    };
    struct Block {
        const std::uint8_t* begin = nullptr; // in one of the chunks
        const std::uint8_t* end = nullptr;   // of the last block: see the writer
    };

    void beginBlock();
    // The index of a range; after beginBlock(). The first one only finds those seen not long ago.
    bool findSpan(SourceSpan span, std::uint32_t& index) const;
    std::uint32_t spanIndex(SourceSpan span);
    // push_back() within a block, of an event whose range has the index `span`. Returns its index. Like
    // findSpan() in trace/event_log_append.h, to be inlined.
    EventIndex append(const Event& event, std::uint32_t span);

    std::uint64_t m_identity; // of this list and its content so far, for caches of decoded blocks
    std::size_t m_size = 0;
    std::vector<Chunk> m_chunks;
    std::vector<Block> m_blocks;
    std::vector<SourceSpan> m_spans; // [0] is nowhere
    std::unique_ptr<Writer> m_writer;
};

} // namespace tickscope
