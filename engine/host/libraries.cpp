#include "host/libraries.h"

#include <algorithm>
#include <cstddef>
#include <iterator>

namespace tickscope {

namespace {

/// Its constructor takes the literals' lengths from their types: counting a million characters
/// one by one is more than a compiler has to do for a constant.
struct Library {
    template <std::size_t NameSize, std::size_t SourceSize>
    constexpr Library(const char (&libraryName)[NameSize], const char (&librarySource)[SourceSize])
        : name(libraryName, NameSize - 1), source(librarySource, SourceSize - 1) {}

    std::string_view name;
    std::string_view source;
};

// In the order of their names, those for programs first. Each file is one string literal.
// clang-format off
constexpr Library kLibraries[] = {
    {"assert",
#include "host/node/assert.js.inc"
    },
    {"async_hooks",
#include "host/node/async_hooks.js.inc"
    },
    {"buffer",
#include "host/node/buffer.js.inc"
    },
    {"child_process",
#include "host/node/child_process.js.inc"
    },
    {"crypto",
#include "host/node/crypto.js.inc"
    },
    {"diagnostics_channel",
#include "host/node/diagnostics_channel.js.inc"
    },
    {"dns",
#include "host/node/dns.js.inc"
    },
    {"events",
#include "host/node/events.js.inc"
    },
    {"fs",
#include "host/node/fs.js.inc"
    },
    {"http",
#include "host/node/http.js.inc"
    },
    {"module",
#include "host/node/module.js.inc"
    },
    {"os",
#include "host/node/os.js.inc"
    },
    {"p-limit",
#include "host/packages/p_limit.js.inc"
    },
    {"p-retry",
#include "host/packages/p_retry.js.inc"
    },
    {"path",
#include "host/node/path.js.inc"
    },
    {"perf_hooks",
#include "host/node/perf_hooks.js.inc"
    },
    {"querystring",
#include "host/node/querystring.js.inc"
    },
    {"readline",
#include "host/node/readline.js.inc"
    },
    {"rxjs",
#include "host/packages/rxjs.js.inc"
    },
    {"stream",
#include "host/node/stream.js.inc"
    },
    {"stream/consumers",
#include "host/node/stream_consumers.js.inc"
    },
    {"stream/web",
#include "host/node/stream_web.js.inc"
    },
    {"string_decoder",
#include "host/node/string_decoder.js.inc"
    },
    {"timers/promises",
#include "host/node/timers_promises.js.inc"
    },
    {"tty",
#include "host/node/tty.js.inc"
    },
    {"url",
#include "host/web/url.js.inc"
    },
    {"v8",
#include "host/node/v8.js.inc"
    },
    {"vm",
#include "host/node/vm.js.inc"
    },
    {"worker_threads",
#include "host/node/worker_threads.js.inc"
    },
    {"zlib",
#include "host/node/zlib.js.inc"
    },
    {"internal/assertion_error",
#include "host/node/assertion_error.js.inc"
    },
    {"internal/abort",
#include "host/web/abort.js.inc"
    },
    {"internal/ciphers",
#include "host/node/ciphers.js.inc"
    },
    {"internal/circular_require",
#include "host/node/circular_require.js.inc"
    },
    {"internal/compression_streams",
#include "host/node/compression_streams.js.inc"
    },
    {"internal/crypto_random",
#include "host/node/crypto_random.js.inc"
    },
    {"internal/document",
#include "host/page/document.js.inc"
    },
    {"internal/dom",
#include "host/page/dom.js.inc"
    },
    {"internal/dom_exception",
#include "host/web/dom_exception.js.inc"
    },
    {"internal/element",
#include "host/page/element.js.inc"
    },
    {"internal/emitter_async_resource",
#include "host/node/emitter_async_resource.js.inc"
    },
    {"internal/event_target",
#include "host/node/event_target.js.inc"
    },
    {"internal/blob",
#include "host/web/blob.js.inc"
    },
    {"internal/fetch",
#include "host/web/fetch.js.inc"
    },
    {"internal/fetch_body",
#include "host/web/fetch_body.js.inc"
    },
    {"internal/form_data",
#include "host/web/form_data.js.inc"
    },
    {"internal/fs_streams",
#include "host/node/fs_streams.js.inc"
    },
    {"internal/histogram",
#include "host/node/histogram.js.inc"
    },
    {"internal/html_elements",
#include "host/page/html_elements.js.inc"
    },
    {"internal/html_parser",
#include "host/page/html_parser.js.inc"
    },
    {"internal/messages",
#include "host/page/messages.js.inc"
    },
    {"internal/message_port",
#include "host/node/message_port.js.inc"
    },
    {"internal/mutation_observer",
#include "host/page/mutation_observer.js.inc"
    },
    {"internal/object_urls",
#include "host/web/object_urls.js.inc"
    },
    {"internal/page",
#include "host/page/page.js.inc"
    },
    {"internal/page_worker",
#include "host/page/page_worker.js.inc"
    },
    {"internal/page_events",
#include "host/page/page_events.js.inc"
    },
    {"internal/performance",
#include "host/web/performance.js.inc"
    },
    {"internal/process_methods",
#include "host/node/process_methods.js.inc"
    },
    {"internal/selectors",
#include "host/page/selectors.js.inc"
    },
    {"internal/service",
#include "host/service.js.inc"
    },
    {"internal/stdio",
#include "host/node/stdio.js.inc"
    },
    {"internal/storage",
#include "host/page/storage.js.inc"
    },
    {"internal/stream_adapters",
#include "host/node/stream_adapters.js.inc"
    },
    {"internal/stream_duplex",
#include "host/node/stream_duplex.js.inc"
    },
    {"internal/stream_from",
#include "host/node/stream_from.js.inc"
    },
    {"internal/stream_operators",
#include "host/node/stream_operators.js.inc"
    },
    {"internal/stream_pipeline",
#include "host/node/stream_pipeline.js.inc"
    },
    {"internal/stream_readable",
#include "host/node/stream_readable.js.inc"
    },
    {"internal/stream_support",
#include "host/node/stream_support.js.inc"
    },
    {"internal/stream_writable",
#include "host/node/stream_writable.js.inc"
    },
    {"internal/text_encoding",
#include "host/web/text_encoding.js.inc"
    },
    {"internal/url_legacy",
#include "host/node/url_legacy.js.inc"
    },
    {"internal/url_parser",
#include "host/web/url_parser.js.inc"
    },
    {"internal/user_events",
#include "host/page/user_events.js.inc"
    },
    {"internal/virtual_files",
#include "host/node/virtual_files.js.inc"
    },
    {"internal/web_streams",
#include "host/web/web_streams.js.inc"
    },
    {"internal/worker",
#include "host/page/worker.js.inc"
    },
    {"internal/worker_errors",
#include "host/node/worker_errors.js.inc"
    },
    {"internal/worker_scope",
#include "host/node/worker_scope.js.inc"
    },
    {"internal/xml_http_request",
#include "host/page/xml_http_request.js.inc"
    },
};
// clang-format on

} // namespace

std::vector<std::string_view> libraryNames() {
    std::vector<std::string_view> names;
    for (const Library& library : kLibraries)
        names.push_back(library.name);
    return names;
}

std::optional<std::string_view> librarySource(std::string_view name) {
    const auto isNamed = [&](const Library& library) { return library.name == name; };
    const auto found = std::find_if(std::begin(kLibraries), std::end(kLibraries), isNamed);
    return found == std::end(kLibraries) ? std::nullopt : std::optional(found->source);
}

} // namespace tickscope
