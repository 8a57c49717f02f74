#include "input.h"

#include "tickscope/trace_file.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <memory>
#include <string_view>
#include <unistd.h>

namespace tickscope::cli {

namespace {

// Far beyond any program or trace; keeps `tick run /dev/zero` from filling the memory.
constexpr std::size_t kMaxProgramBytes = 64u << 20;
constexpr std::size_t kMaxTraceBytes = 2048u << 20;
constexpr std::size_t kPieceBytes = 64u << 10; // read at once

[[noreturn]] void fail(const std::string& file, const std::string& reason) {
    throw InputError("cannot read '" + displayName(file) + "': " + reason);
}

class Descriptor {
public:
    explicit Descriptor(const std::string& file)
        : m_fd(file == "-" ? STDIN_FILENO : ::open(file.c_str(), O_RDONLY | O_CLOEXEC)) {}
    ~Descriptor() {
        if (m_fd > STDERR_FILENO) ::close(m_fd);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    int fd() const { return m_fd; }

private:
    int m_fd;
};

} // namespace

std::string readProgram(const std::string& file) {
    const Descriptor input(file);
    if (input.fd() < 0) fail(file, std::strerror(errno));
    std::string text;
    // Not cleared: a small program touches one page of it.
    const auto piece = std::make_unique_for_overwrite<char[]>(kPieceBytes);
    for (;;) {
        const ssize_t count = ::read(input.fd(), piece.get(), kPieceBytes);
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) fail(file, std::strerror(errno));
        if (count == 0) return text;
        text.append(piece.get(), static_cast<std::size_t>(count));
        if (text.size() > kMaxProgramBytes && !isTraceFile(text)) fail(file, "larger than 64 MB");
        if (text.size() > kMaxTraceBytes) fail(file, "larger than 2 GB");
    }
}

std::string displayName(const std::string& file) { return file == "-" ? "[stdin]" : file; }

bool isModuleName(const std::string& file) {
    const std::string_view name = file;
    return name.ends_with(".mjs") || name.ends_with(".mts");
}

} // namespace tickscope::cli
