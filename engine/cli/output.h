#pragma once
// Writing as a well-mannered Unix program does.

#include <string>
#include <string_view>

namespace tickscope::cli {

// Collects text for a file descriptor. A reader that has gone away (`tick run x | head`) ends the program
// quietly; any other failure to write (a full disk) ends it with a message and status 2.
class Output {
public:
    explicit Output(int fd, std::string name) : m_fd(fd), m_name(std::move(name)) {}
    ~Output();
    Output(const Output&) = delete;
    Output& operator=(const Output&) = delete;

    void write(std::string_view text); // buffered
    void flush();
    void close(); // for files: flushes and reports what only shows at the end

private:
    void writeAll(std::string_view text);
    [[noreturn]] void fail(int error) const;

    int m_fd;
    std::string m_name;
    std::string m_buffer;
};

// Opens or replaces a file for an Output; -1 with errno when that fails.
int createFile(const std::string& path);

// Makes sure that the descriptors 0 to 2 are taken, so that no file opened later becomes one of them.
void occupyStandardStreams();

// Colours for people only: on a terminal that has them, unless NO_COLOR is set (https://no-color.org).
bool wantsColour(int fd);

} // namespace tickscope::cli
