#include "host/stream_libraries.h"

namespace tickscope {

namespace {

constexpr std::string_view kStreamSource =
#include "host/stream.js.inc"
    ;
constexpr std::string_view kStreamDuplexSource =
#include "host/stream_duplex.js.inc"
    ;
constexpr std::string_view kStreamFromSource =
#include "host/stream_from.js.inc"
    ;
constexpr std::string_view kStreamOperatorsSource =
#include "host/stream_operators.js.inc"
    ;
constexpr std::string_view kStreamPipelineSource =
#include "host/stream_pipeline.js.inc"
    ;
constexpr std::string_view kStreamReadableSource =
#include "host/stream_readable.js.inc"
    ;
constexpr std::string_view kStreamSupportSource =
#include "host/stream_support.js.inc"
    ;
constexpr std::string_view kStreamWritableSource =
#include "host/stream_writable.js.inc"
    ;
constexpr std::string_view kStringDecoderSource =
#include "host/string_decoder.js.inc"
    ;
constexpr std::string_view kStdioSource =
#include "host/stdio.js.inc"
    ;
constexpr std::string_view kReadlineSource =
#include "host/readline.js.inc"
    ;
constexpr std::string_view kFsStreamsSource =
#include "host/fs_streams.js.inc"
    ;
constexpr std::string_view kVirtualFilesSource =
#include "host/virtual_files.js.inc"
    ;
constexpr std::string_view kWebStreamsSource =
#include "host/web_streams.js.inc"
    ;
constexpr std::string_view kStreamAdaptersSource =
#include "host/stream_adapters.js.inc"
    ;
constexpr std::string_view kStreamWebSource =
#include "host/stream_web.js.inc"
    ;
constexpr std::string_view kHttpSource =
#include "host/http.js.inc"
    ;

constexpr EmbeddedLibrary kLibraries[] = {
    {"http", kHttpSource},
    {"stream/web", kStreamWebSource},
    {"internal/stream_adapters", kStreamAdaptersSource},
    {"internal/web_streams", kWebStreamsSource},
    {"internal/virtual_files", kVirtualFilesSource},
    {"internal/fs_streams", kFsStreamsSource},
    {"readline", kReadlineSource},
    {"internal/stdio", kStdioSource},
    {"internal/stream_duplex", kStreamDuplexSource},
    {"internal/stream_from", kStreamFromSource},
    {"internal/stream_operators", kStreamOperatorsSource},
    {"internal/stream_pipeline", kStreamPipelineSource},
    {"internal/stream_readable", kStreamReadableSource},
    {"internal/stream_support", kStreamSupportSource},
    {"internal/stream_writable", kStreamWritableSource},
    {"stream", kStreamSource},
    {"string_decoder", kStringDecoderSource},
};

} // namespace

std::span<const EmbeddedLibrary> streamLibraries() { return kLibraries; }

} // namespace tickscope
