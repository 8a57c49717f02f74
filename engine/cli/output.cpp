#include "output.h"

#include "commands.h"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>
#include <utility>

namespace tickscope::cli {

namespace {

constexpr std::size_t kBufferBytes = std::size_t{64} * 1024;

// What a shell reports for a program that a closed pipe ended.
constexpr int kBrokenPipe = 128 + 13;

} // namespace

Output::~Output() { flush(); }

void Output::write(std::string_view text) {
    m_buffer += text;
    if (m_buffer.size() >= kBufferBytes) flush();
}

void Output::flush() {
    if (m_buffer.empty()) return;
    const std::string text = std::exchange(m_buffer, {});
    writeAll(text);
}

void Output::close() {
    flush();
    if (::close(m_fd) != 0) fail(errno);
}

void Output::writeAll(std::string_view text) {
    while (!text.empty()) {
        const ssize_t count = ::write(m_fd, text.data(), text.size());
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) fail(errno);
        text.remove_prefix(static_cast<std::size_t>(count));
    }
}

// The run is over and nobody can be told more: destructors would only try to write again.
void Output::fail(int error) const {
    if (error == EPIPE) std::_Exit(kBrokenPipe);
    std::fprintf(stderr, "tick: cannot write to %s: %s\n", m_name.c_str(), std::strerror(error));
    std::_Exit(kBadUsage);
}

int createFile(const std::string& path) {
    return ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
}

void occupyStandardStreams() {
    for (;;) {
        const int fd = ::open("/dev/null", O_RDWR);
        if (fd < 0) return;
        if (fd > STDERR_FILENO) {
            ::close(fd);
            return;
        }
    }
}

bool wantsColour(int fd) {
    const char* noColour = std::getenv("NO_COLOR");
    if (noColour != nullptr && *noColour != '\0') return false;
    const char* terminal = std::getenv("TERM");
    if (terminal == nullptr || std::strcmp(terminal, "dumb") == 0) return false;
    return ::isatty(fd) != 0;
}

} // namespace tickscope::cli
