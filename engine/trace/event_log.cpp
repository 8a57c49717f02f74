#include "tickscope/event_log.h"

#include "trace/event_log_append.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <sys/mman.h>
#include <utility>

namespace tickscope {

namespace {

// Memory is taken in pieces that grow with the log, so that nothing is ever moved.
constexpr std::size_t kSmallestChunk = std::size_t(16) << 10;
constexpr std::size_t kLargestChunk = std::size_t(1) << 20;
constexpr std::size_t kMaxBlockBytes = EventLog::kBlockEvents * codec::kMaxEventBytes;
static_assert(kMaxBlockBytes <= kSmallestChunk);

// Asks for all pages at once, which is cheaper than being given each when it is first touched.
void populate(std::uint8_t* bytes, std::size_t count) {
#ifdef MADV_POPULATE_WRITE
    constexpr std::uintptr_t kPage = 4096; // where pages are larger the system refuses, and nothing is lost
    const std::uintptr_t before = reinterpret_cast<std::uintptr_t>(bytes) % kPage;
    const std::size_t skipped = before == 0 ? 0 : kPage - before;
    madvise(bytes + skipped, (count - skipped) / kPage * kPage, MADV_POPULATE_WRITE);
#else
    (void)bytes, (void)count;
#endif
}

std::uint64_t newIdentity() {
    static std::atomic<std::uint64_t> last{0};
    return last.fetch_add(1, std::memory_order_relaxed) + 1;
}

} // namespace

// Blocks decoded not long ago, as far as they were asked for. One for each thread, so that nothing is locked.
struct EventLog::ReadCache {
    struct Entry {
        std::uint64_t log = 0; // its identity
        std::size_t block = 0;
        codec::Expectation expectation;
        const std::uint8_t* at = nullptr; // behind the last decoded event
        std::size_t count = 0;            // decoded
        std::array<Event, kBlockEvents> events;
    };
    static constexpr std::size_t kEntries = 8;

    Entry& entryFor(const EventLog& log, std::size_t block) {
        std::unique_ptr<Entry>& entry = m_entries[block % kEntries];
        if (entry && entry->log == log.m_identity && entry->block == block) return *entry;
        if (!entry) entry = std::make_unique<Entry>();
        entry->log = log.m_identity;
        entry->block = block;
        entry->expectation = {};
        entry->at = log.m_blocks[block].begin;
        entry->count = 0;
        return *entry;
    }
    static ReadCache& ofThisThread() {
        static thread_local ReadCache cache;
        return cache;
    }

private:
    std::array<std::unique_ptr<Entry>, kEntries> m_entries;
};

EventLog::EventLog() : m_identity(newIdentity()), m_spans(1) {}
EventLog::~EventLog() = default;

EventLog::EventLog(const EventLog& other) : EventLog() {
    for (const Event& event : other)
        push_back(event);
}

EventLog::EventLog(EventLog&& other) noexcept
    : m_identity(std::exchange(other.m_identity, newIdentity())), m_size(std::exchange(other.m_size, 0)),
      m_chunks(std::exchange(other.m_chunks, {})), m_blocks(std::exchange(other.m_blocks, {})),
      m_spans(std::exchange(other.m_spans, std::vector<SourceSpan>(1))),
      m_writer(std::exchange(other.m_writer, nullptr)) {}

EventLog& EventLog::operator=(const EventLog& other) {
    EventLog copy(other);
    return *this = std::move(copy);
}

EventLog& EventLog::operator=(EventLog&& other) noexcept {
    std::swap(m_identity, other.m_identity);
    std::swap(m_size, other.m_size);
    std::swap(m_chunks, other.m_chunks);
    std::swap(m_blocks, other.m_blocks);
    std::swap(m_spans, other.m_spans);
    std::swap(m_writer, other.m_writer);
    return *this;
}

void EventLog::push_back(const Event& event) {
    if (m_size % kBlockEvents == 0) beginBlock();
    append(event, spanIndex(event.range));
}

std::uint32_t EventLog::spanIndex(SourceSpan span) {
    std::uint32_t index = 0;
    if (findSpan(span, index)) return index;
    index = static_cast<std::uint32_t>(m_spans.size());
    m_spans.push_back(span);
    const std::uint64_t key = RecentSpans::keyOf(span);
    m_writer->recentSpans.at(key) = {key, index};
    return index;
}

void EventLog::beginBlock() {
    if (!m_writer) m_writer = std::make_unique<Writer>();
    Writer& writer = *m_writer;
    if (!m_blocks.empty()) m_blocks.back().end = writer.at;
    if (static_cast<std::size_t>(writer.end - writer.at) < kMaxBlockBytes) {
        const std::size_t capacity =
            m_chunks.empty() ? kSmallestChunk : std::min(2 * m_chunks.back().capacity, kLargestChunk);
        m_chunks.push_back({std::make_unique_for_overwrite<std::uint8_t[]>(capacity), capacity});
        writer.at = m_chunks.back().bytes.get();
        writer.end = writer.at + capacity;
        if (capacity == kLargestChunk) populate(writer.at, capacity);
    }
    writer.expectation = {};
    m_blocks.push_back({writer.at, nullptr});
}

Event EventLog::operator[](std::size_t index) const {
    ReadCache::Entry& entry = ReadCache::ofThisThread().entryFor(*this, index / kBlockEvents);
    const std::size_t within = index % kBlockEvents;
    const auto first = static_cast<EventIndex>(index - within);
    while (entry.count <= within) {
        std::uint32_t span = 0;
        Event& event = entry.events[entry.count];
        codec::decode(entry.at, first + static_cast<EventIndex>(entry.count++), entry.expectation, event,
                      span);
        event.range = m_spans[span];
    }
    return entry.events[within];
}

EventLog::PackedBlock EventLog::block(std::size_t index) const {
    const Block& block = m_blocks[index];
    const std::uint8_t* const end = index + 1 < m_blocks.size() ? block.end : m_writer->at;
    return {block.begin, static_cast<std::size_t>(end - block.begin),
            std::min(kBlockEvents, m_size - index * kBlockEvents)};
}

std::size_t EventLog::byteSize() const {
    std::size_t bytes = m_blocks.size() * sizeof(Block) + m_spans.size() * sizeof(SourceSpan);
    for (const Chunk& chunk : m_chunks)
        bytes += chunk.capacity;
    return bytes;
}

} // namespace tickscope
