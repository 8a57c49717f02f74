#include "host/zlib_functions.h"

#include "builtins/array_buffer.h"
#include "builtins/typed_array_operations.h"

#include <zlib.h>

#include <span>

namespace tickscope {

namespace {

constexpr std::uint64_t kBytesPerStep = 64;
constexpr std::size_t kStateBytes = 300'000; // about what deflate allocates
constexpr int kGzipWindow = 16, kAutoWindow = 32;

// The numbers of node_zlib.cc.
enum class Mode : std::uint8_t { None, Deflate, Inflate, Gzip, Gunzip, DeflateRaw, InflateRaw, Unzip };

struct Options {
    Mode mode = Mode::None;
    int windowBits = MAX_WBITS, level = Z_DEFAULT_COMPRESSION, memLevel = 8, strategy = 0;
};

class ZlibStream final : public Object {
public:
    ZlibStream(Shape* shape, const Options& options) : Object(shape, ObjectKind::Host), m_mode(options.mode) {
        m_status = isCompressing() ? deflateInit2(&m_stream, options.level, Z_DEFLATED, windowOf(options),
                                                  options.memLevel, options.strategy)
                                   : inflateInit2(&m_stream, windowOf(options));
        m_isOpen = m_status == Z_OK;
    }
    ~ZlibStream() override { close(); }

    bool isCompressing() const {
        return m_mode == Mode::Deflate || m_mode == Mode::Gzip || m_mode == Mode::DeflateRaw;
    }
    int status() const { return m_status; }
    z_stream& stream() { return m_stream; }

    void setDictionary(std::span<const std::uint8_t> dictionary) {
        m_dictionary.assign(dictionary.begin(), dictionary.end());
        if (isCompressing())
            m_status = deflateSetDictionary(&m_stream, m_dictionary.data(), dictionarySize());
        if (m_mode == Mode::InflateRaw)
            m_status = inflateSetDictionary(&m_stream, m_dictionary.data(), dictionarySize());
    }
    void write(int flush) {
        if (isCompressing()) {
            m_status = deflate(&m_stream, flush);
            return;
        }
        m_status = inflate(&m_stream, flush);
        if (m_status == Z_NEED_DICT && !m_dictionary.empty()) {
            m_status = inflateSetDictionary(&m_stream, m_dictionary.data(), dictionarySize());
            if (m_status == Z_OK)
                m_status = inflate(&m_stream, flush);
            else if (m_status == Z_DATA_ERROR)
                m_status = Z_NEED_DICT; // not the right one
        }
        // Another member may follow the one that has ended (RFC 1952, 2.2).
        const bool isGzip = m_mode == Mode::Gunzip || m_mode == Mode::Unzip;
        while (isGzip && m_status == Z_STREAM_END && m_stream.avail_in > 0 && *m_stream.next_in != 0) {
            inflateReset(&m_stream);
            m_status = inflate(&m_stream, flush);
        }
    }
    void close() {
        if (std::exchange(m_isOpen, false)) isCompressing() ? deflateEnd(&m_stream) : inflateEnd(&m_stream);
    }
    int reset() { return isCompressing() ? deflateReset(&m_stream) : inflateReset(&m_stream); }
    const char* message() const { return m_stream.msg; }
    bool hasDictionary() const { return !m_dictionary.empty(); }
    std::size_t externalBytes() const override {
        return Object::externalBytes() + (m_isOpen ? kStateBytes : 0) + m_dictionary.capacity();
    }

private:
    static int windowOf(const Options& options) {
        switch (options.mode) {
        case Mode::Gzip:
        case Mode::Gunzip:
            return options.windowBits + kGzipWindow;
        case Mode::Unzip:
            return options.windowBits + kAutoWindow;
        case Mode::DeflateRaw:
        case Mode::InflateRaw:
            return -options.windowBits;
        default:
            return options.windowBits;
        }
    }
    uInt dictionarySize() const { return static_cast<uInt>(m_dictionary.size()); }

    Mode m_mode;
    bool m_isOpen = false;
    int m_status = Z_OK;
    z_stream m_stream{};
    std::vector<std::uint8_t> m_dictionary;
};

ZlibStream& streamArgument(const CallArguments& arguments) {
    return *static_cast<ZlibStream*>(arguments[0].asObject());
}

std::span<std::uint8_t> bytesArgument(Value value) {
    const auto* array = as<TypedArrayObject>(value);
    if (!array) return {};
    return {array->view().data(), array->view().byteLength()};
}

int intArgument(Value value) { return static_cast<int>(value.asNumber()); }

// open(mode, windowBits, level, memLevel, strategy, dictionary)
Value open(Isolate& vm, const CallArguments& arguments) {
    vm.heap.chargeExternal(kStateBytes);
    Options options{static_cast<Mode>(intArgument(arguments[0])), intArgument(arguments[1]),
                    intArgument(arguments[2]), intArgument(arguments[3]), intArgument(arguments[4])};
    auto* stream = vm.heap.allocate<ZlibStream>(vm.shapeFor(nullptr), options);
    if (!arguments[5].isUndefined()) stream->setDictionary(bytesArgument(arguments[5]));
    return stream;
}

// write(stream, flush, input, inputOffset, output, outputOffset, state): state gets what is left of the
// output and of the input, as in Node; the result is zlib's status
Value write(Isolate& vm, const CallArguments& arguments) {
    ZlibStream& stream = streamArgument(arguments);
    const std::span<std::uint8_t> input = bytesArgument(arguments[2]), output = bytesArgument(arguments[4]);
    const auto inputOffset = static_cast<std::size_t>(arguments[3].asNumber());
    const auto outputOffset = static_cast<std::size_t>(arguments[5].asNumber());
    z_stream& z = stream.stream();
    z.next_in = input.data() + inputOffset;
    z.avail_in = static_cast<uInt>(input.size() - inputOffset);
    z.next_out = output.data() + outputOffset;
    z.avail_out = static_cast<uInt>(output.size() - outputOffset);
    const std::size_t before = z.avail_in + z.avail_out;
    stream.write(intArgument(arguments[1]));
    vm.charge((before - z.avail_in - z.avail_out) / kBytesPerStep + 1);
    Object* state = arguments[6].asObject();
    state->setOrThrow(vm, vm.key(0u), Value::number(std::uint64_t{z.avail_out}));
    state->setOrThrow(vm, vm.key(1u), Value::number(std::uint64_t{z.avail_in}));
    return Value::int32(stream.status());
}

// message(stream): what zlib says of an error, or undefined
Value message(Isolate& vm, const CallArguments& arguments) {
    const char* text = streamArgument(arguments).message();
    return text ? Value(vm.string(text)) : Value::undefined();
}

Value status(Isolate&, const CallArguments& arguments) {
    return Value::int32(streamArgument(arguments).status());
}
Value hasDictionary(Isolate&, const CallArguments& arguments) {
    return Value::boolean(streamArgument(arguments).hasDictionary());
}

Value close(Isolate&, const CallArguments& arguments) {
    streamArgument(arguments).close();
    return Value::undefined();
}

Value reset(Isolate&, const CallArguments& arguments) {
    return Value::int32(streamArgument(arguments).reset());
}

// params(stream, level, strategy)
Value params(Isolate&, const CallArguments& arguments) {
    ZlibStream& stream = streamArgument(arguments);
    if (!stream.isCompressing()) return Value::int32(Z_OK);
    return Value::int32(
        deflateParams(&stream.stream(), intArgument(arguments[1]), intArgument(arguments[2])));
}

// crc32(bytes, start)
Value crc32Function(Isolate& vm, const CallArguments& arguments) {
    const std::span<std::uint8_t> bytes = bytesArgument(arguments[0]);
    vm.charge(bytes.size() / kBytesPerStep + 1);
    const uLong sum = crc32_z(static_cast<uLong>(arguments[1].asNumber()), bytes.data(), bytes.size());
    return Value::number(static_cast<double>(sum));
}

} // namespace

Object* createZlibFunctions(Isolate& vm) {
    Object* exports = vm.newObject();
    defineFunction(vm, exports, "open", open, 6);
    defineFunction(vm, exports, "write", write, 7);
    defineFunction(vm, exports, "message", message, 1);
    defineFunction(vm, exports, "status", status, 1);
    defineFunction(vm, exports, "hasDictionary", hasDictionary, 1);
    defineFunction(vm, exports, "close", close, 1);
    defineFunction(vm, exports, "reset", reset, 1);
    defineFunction(vm, exports, "params", params, 3);
    defineFunction(vm, exports, "crc32", crc32Function, 2);
    return exports;
}

} // namespace tickscope
