#include "host/stream_libraries.h"

namespace tickscope {

namespace {

constexpr std::string_view kStreamSource =
#include "host/node/stream.js.inc"
    ;
constexpr std::string_view kStreamDuplexSource =
#include "host/node/stream_duplex.js.inc"
    ;
constexpr std::string_view kStreamFromSource =
#include "host/node/stream_from.js.inc"
    ;
constexpr std::string_view kStreamOperatorsSource =
#include "host/node/stream_operators.js.inc"
    ;
constexpr std::string_view kStreamPipelineSource =
#include "host/node/stream_pipeline.js.inc"
    ;
constexpr std::string_view kStreamReadableSource =
#include "host/node/stream_readable.js.inc"
    ;
constexpr std::string_view kStreamSupportSource =
#include "host/node/stream_support.js.inc"
    ;
constexpr std::string_view kStreamWritableSource =
#include "host/node/stream_writable.js.inc"
    ;
constexpr std::string_view kStringDecoderSource =
#include "host/node/string_decoder.js.inc"
    ;
constexpr std::string_view kStdioSource =
#include "host/node/stdio.js.inc"
    ;
constexpr std::string_view kReadlineSource =
#include "host/node/readline.js.inc"
    ;
constexpr std::string_view kFsStreamsSource =
#include "host/node/fs_streams.js.inc"
    ;
constexpr std::string_view kVirtualFilesSource =
#include "host/node/virtual_files.js.inc"
    ;
constexpr std::string_view kWebStreamsSource =
#include "host/web/web_streams.js.inc"
    ;
constexpr std::string_view kStreamAdaptersSource =
#include "host/node/stream_adapters.js.inc"
    ;
constexpr std::string_view kStreamWebSource =
#include "host/node/stream_web.js.inc"
    ;
constexpr std::string_view kHttpSource =
#include "host/node/http.js.inc"
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
