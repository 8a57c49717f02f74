#pragma once
// Channels (HTML 9.4, 9.5; worker_threads of Node): ports that belong to a thread's event loop, and the ends
// of channels behind them, which may move from thread to thread.

#include "builtins/structured_data.h"
#include "loop/task.h"

#include <deque>
#include <memory>
#include <string>
#include <vector>

namespace tickscope {

class EventLoop;
class PortObject;
class PortEnd;

// Ends that hear each other: the two of a MessageChannel, or all BroadcastChannels of one name.
struct Channel {
    std::string name; // of BroadcastChannels
    bool isBroadcast = false;
    std::vector<PortEnd*> ends;
};

struct PortMessage {
    SerializedValue value;
    VirtualTime arrival;
    std::uint32_t number = 0; // between threads; 0: posted by the same thread
    std::uint32_t thread = 0; // that posted it
    std::string posted;       // where: "worker.js:3"
    std::string preview;
    EventIndex cause = kNoEvent; // within a thread: what has posted it
    bool isClosing = false;      // the other end was closed: nothing follows
};

// One end of a channel: belongs to a port, or to a message that takes it to another thread.
class PortEnd final : public TransferredObject, public std::enable_shared_from_this<PortEnd> {
public:
    explicit PortEnd(std::shared_ptr<Channel> channel) : m_channel(std::move(channel)) {
        m_channel->ends.push_back(this);
    }
    ~PortEnd() override { leaveChannel(); }
    Object* receive(Isolate&) override; // a port of that isolate's loop

    Channel* channel() const { return m_channel.get(); } // nullptr once closed
    void leaveChannel();

    std::deque<PortMessage> messages;
    EventLoop* loop = nullptr; // of the port; nullptr on its way
    PortObject* port = nullptr;
    std::size_t queued = 0;   // a page's: how many of the messages are tasks already
    std::uint32_t thread = 0; // where the port is, or was last

private:
    std::shared_ptr<Channel> m_channel;
};

class PortObject final : public TransferableObject {
public:
    PortObject(Shape* shape, std::shared_ptr<PortEnd> end)
        : TransferableObject(shape), m_end(std::move(end)) {}
    std::string_view className() const override { return "MessagePort"; }
    bool isDetached() const override { return !m_end; }
    std::shared_ptr<TransferredObject> transfer() override;
    std::size_t externalBytes() const override;

    PortEnd* end() const { return m_end.get(); } // nullptr once transferred or closed
    void drop() { m_end.reset(); }
    bool isStarted = false; // messages are received
    bool isReferenced = false;
    bool isClosing = false;
    Value shown; // the program's function that hears the messages, for the trace
    void visitEdges(EdgeVisitor& visitor) override {
        TransferableObject::visitEdges(visitor);
        visitor.visit(shown);
    }

private:
    std::shared_ptr<PortEnd> m_end;
};

// All ports of one event loop.
class MessagePorts {
public:
    explicit MessagePorts(EventLoop& loop, Isolate& vm) : m_loop(loop), m_vm(vm) {}

    std::pair<PortObject*, PortObject*> createChannel(Object* prototype);
    PortObject* createBroadcast(const std::string& name, Object* prototype);
    // A port for an end that has come from elsewhere.
    PortObject* adopt(std::shared_ptr<PortEnd> end);
    // An end that goes elsewhere is no port of this loop any more.
    void forget(PortObject* port) { std::erase(m_ports, port); }

    // Serializes at once; the message is received later. Throws DataCloneError.
    // False when nobody can hear it.
    bool post(PortObject* port, Value message, std::span<const Value> transferList);
    // The first message that has arrived, without its task; nothing when there is none.
    std::optional<PortMessage> take(PortObject* port);
    // A message that has arrived is told to the program's listeners: as a task, or within one that runs.
    void tell(PortObject* port, PortMessage message);
    void dispatch(PortObject* port, PortMessage message);
    // Of a message that was taken: MessageReceived if it comes from another thread. What has brought it.
    EventIndex noteReceived(const PortMessage& message);
    // The other ends learn that this one is closed.
    void disentangle(PortObject* port);
    void closeAll();

    // When the first message for a started port, which is no task yet, arrives or has arrived.
    std::optional<VirtualTime> nextArrival() const;
    // In the order in which they were made.
    const std::vector<PortObject*>& all() const { return m_ports; }
    bool hasReferenced() const;
    void visitRoots(EdgeVisitor&) const;

private:
    PortObject* newPort(std::shared_ptr<PortEnd> end, Object* prototype);
    void send(PortEnd& to, PortMessage message);
    bool isPage() const { return m_vm.scenario().environment == Environment::Browser; }
    EventLoop& m_loop;
    Isolate& m_vm;
    std::vector<PortObject*> m_ports;
};

} // namespace tickscope
