#pragma once
// A thread of the operating system with a stack that deep recursion does not exhaust.

#include <pthread.h>

#include <cstddef>

namespace tickscope {

class NativeThread {
public:
    NativeThread() = default;
    ~NativeThread();
    NativeThread(const NativeThread&) = delete;

    // False when there is not enough memory.
    bool start(void* (*function)(void*), void* argument);
    void join();

private:
    static constexpr std::size_t kStackBytes = std::size_t{512}
                                               << 20; // reserved, not touched before it is needed
    void* m_stack = nullptr;
    pthread_t m_thread{};
    bool m_isRunning = false;
};

} // namespace tickscope
