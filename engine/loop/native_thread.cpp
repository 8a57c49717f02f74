#include "loop/native_thread.h"

#include <sys/mman.h>

namespace tickscope {

bool NativeThread::start(void* (*function)(void*), void* argument) {
    void* stack = mmap(nullptr, kStackBytes, PROT_READ | PROT_WRITE,
                       MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (stack == MAP_FAILED) return false;
    m_stack = stack;
    pthread_attr_t attributes;
    pthread_attr_init(&attributes);
    m_isRunning = pthread_attr_setstack(&attributes, m_stack, kStackBytes) == 0 &&
                  pthread_create(&m_thread, &attributes, function, argument) == 0;
    pthread_attr_destroy(&attributes);
    return m_isRunning;
}

void NativeThread::join() {
    if (m_isRunning) pthread_join(m_thread, nullptr);
    m_isRunning = false;
}

NativeThread::~NativeThread() {
    join();
    if (m_stack) munmap(m_stack, kStackBytes);
}

} // namespace tickscope
