#include "loop/message_ports.h"

#include "host/modules.h"
#include "loop/event_loop.h"
#include "vm/operations.h"
#include "vm/preview.h"

#include <algorithm>

namespace tickscope {

namespace {

// The library that knows the listeners.
constexpr const char* kLibrary = "internal/message_port";

// Where the running statement is: "worker.js:3".
std::string placeOf(Isolate& vm) {
    const SourceSpan range = vm.recorder.currentRange();
    const ScenarioFiles& files = vm.files();
    if (range.isNowhere()) return files.main().name;
    const ScenarioFile& file = files.at(range.begin);
    const std::uint32_t line = files.whole().positionAt(range.begin).line - file.line + 1;
    return file.name + ":" + std::to_string(line);
}

} // namespace

// --- Ends

void PortEnd::leaveChannel() {
    if (m_channel) std::erase(m_channel->ends, this);
    m_channel.reset();
}

Object* PortEnd::receive(Isolate& vm) {
    return EventLoop::of(vm).ports().adopt(std::static_pointer_cast<PortEnd>(shared_from_this()));
}

std::shared_ptr<TransferredObject> PortObject::transfer() {
    m_end->loop->ports().forget(this);
    m_end->loop = nullptr;
    m_end->port = nullptr;
    m_end->queued = 0;
    for (PortMessage& message : m_end->messages)
        message.cause = kNoEvent;
    return std::move(m_end);
}

std::size_t PortObject::externalBytes() const {
    std::size_t bytes = Object::externalBytes();
    if (!m_end) return bytes;
    for (const PortMessage& message : m_end->messages)
        bytes += sizeof message + message.value.byteSize();
    return bytes;
}

// --- Ports

PortObject* MessagePorts::newPort(std::shared_ptr<PortEnd> end, Object* prototype) {
    end->loop = &m_loop;
    end->thread = m_loop.thread().number();
    auto* port = m_vm.heap.allocate<PortObject>(m_vm.shapeFor(prototype), std::move(end));
    port->end()->port = port;
    m_ports.push_back(port);
    return port;
}

std::pair<PortObject*, PortObject*> MessagePorts::createChannel(Object* prototype) {
    const auto channel = std::make_shared<Channel>();
    PortObject* first = newPort(std::make_shared<PortEnd>(channel), prototype);
    return {first, newPort(std::make_shared<PortEnd>(channel), prototype)};
}

PortObject* MessagePorts::createBroadcast(const std::string& name, Object* prototype) {
    PortObject* port =
        newPort(std::make_shared<PortEnd>(m_loop.thread().group().broadcastChannel(name)), prototype);
    return port;
}

PortObject* MessagePorts::adopt(std::shared_ptr<PortEnd> end) {
    Object* library = m_loop.modules().get(kLibrary);
    Object* prototype = library->get(m_vm, m_vm.key("portPrototype")).asObject();
    PortObject* port = newPort(std::move(end), prototype);
    invoke(m_vm, library, m_vm.key("adopt"), {Value(port)});
    return port;
}

bool MessagePorts::post(PortObject* port, Value message, std::span<const Value> transferList) {
    PortMessage posted;
    posted.value = structuredSerialize(m_vm, message, transferList);
    Channel* channel = port->end() ? port->end()->channel() : nullptr;
    if (!channel || port->isClosing) return false;
    if (m_vm.recorder.isEnabled()) posted.preview = previewValue(m_vm, message);
    const std::vector<PortEnd*> ends = channel->ends;
    for (PortEnd* end : ends)
        if (end != port->end()) send(*end, posted);
    return channel->isBroadcast || ends.size() > 1;
}

void MessagePorts::send(PortEnd& to, PortMessage message) {
    const bool isHere = to.loop == &m_loop;
    message.arrival = m_vm.now();
    message.thread = m_loop.thread().number();
    message.cause = m_vm.recorder.currentCause();
    if (!isHere) {
        ThreadGroup& group = m_loop.thread().group();
        message.arrival = message.arrival + group.delays.message;
        if (!message.isClosing) {
            message.number = group.newMessageNumber();
            message.posted = placeOf(m_vm);
            m_vm.recorder.record(EventKind::MessagePosted, {.subject = message.number,
                                                            .object = to.thread,
                                                            .text = message.preview,
                                                            .range = m_vm.recorder.currentRange()});
        }
        m_vm.checkSoon();
    }
    if (!to.messages.empty()) message.arrival = std::max(message.arrival, to.messages.back().arrival);
    m_vm.heap.chargeExternal(sizeof message + message.value.byteSize());
    to.messages.push_back(std::move(message));
    if (isHere) m_loop.noticeMessage(to);
}

std::optional<PortMessage> MessagePorts::take(PortObject* port) {
    PortEnd* end = port->end();
    if (!end || port->isClosing || end->messages.empty()) return std::nullopt;
    if (end->messages.front().arrival > m_vm.now()) return std::nullopt;
    PortMessage message = std::move(end->messages.front());
    end->messages.pop_front();
    return message;
}

EventIndex MessagePorts::noteReceived(const PortMessage& message) {
    if (message.number == 0) return message.cause;
    return m_vm.recorder.record(
        EventKind::MessageReceived,
        {.subject = message.number, .object = message.thread, .text = message.posted});
}

void MessagePorts::tell(PortObject* port, PortMessage message) {
    const EventIndex cause = noteReceived(message);
    const AnnouncedTask task = announceTask(m_vm, m_vm.recorder.newTaskId(),
                                            {.source = TaskSource::PostedMessage,
                                             .origin = message.number,
                                             .label = "message " + message.preview,
                                             .cause = cause});
    runTask(m_vm, task, [&] { dispatch(port, std::move(message)); });
}

void MessagePorts::dispatch(PortObject* port, PortMessage message) {
    RootedValues ports(m_vm.heap);
    const CompletionRecord data =
        m_vm.completionOf([&] { return structuredDeserialize(m_vm, std::move(message.value), &ports); });
    const Value type = m_vm.string(data.isThrow() ? "messageerror" : "message");
    invoke(m_vm, m_loop.modules().get(kLibrary), m_vm.key("receive"),
           {Value(port), type, data.value, Value(m_vm.newArray(ports.values()))});
}

void MessagePorts::disentangle(PortObject* port) {
    PortEnd* end = port->end();
    if (!end) return;
    // A page is not told that the other end was closed.
    if (Channel* channel = end->channel(); channel && !channel->isBroadcast && !isPage()) {
        const std::vector<PortEnd*> ends = channel->ends;
        for (PortEnd* other : ends) {
            if (other == end) continue;
            PortMessage closing;
            closing.isClosing = true;
            send(*other, std::move(closing));
        }
    }
    end->leaveChannel();
    std::erase(m_ports, port);
    port->drop();
}

void MessagePorts::closeAll() {
    const std::vector<PortObject*> ports = m_ports;
    for (PortObject* port : ports)
        disentangle(port);
}

std::optional<VirtualTime> MessagePorts::nextArrival() const {
    std::optional<VirtualTime> next;
    for (const PortObject* port : m_ports) {
        const std::size_t queued = port->end()->queued;
        if (port->isClosing || port->end()->messages.size() <= queued) continue;
        // That the other end was closed is learned at once.
        const PortMessage& message = port->end()->messages[queued];
        if (!port->isStarted && !message.isClosing) continue;
        if (!next || message.arrival < *next) next = message.arrival;
    }
    return next;
}

bool MessagePorts::hasReferenced() const {
    return std::any_of(m_ports.begin(), m_ports.end(),
                       [](const PortObject* port) { return port->isReferenced && !port->isClosing; });
}

void MessagePorts::visitRoots(EdgeVisitor& visitor) const {
    for (const PortObject* port : m_ports)
        visitor.visit(port);
}

} // namespace tickscope
