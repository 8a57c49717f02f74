#include "host/brotli_functions.h"

#ifdef TICKSCOPE_HAS_BROTLI

#include "builtins/array_buffer.h"
#include "builtins/typed_array_operations.h"

#include <algorithm>
#include <brotli/decode.h>
#include <brotli/encode.h>
#include <cstdlib>
#include <memory>
#include <span>

namespace tickscope {

namespace {

// What runs against the step budget: about a microsecond of work is one unit.
constexpr std::uint64_t kDecodedBytesPerStep = 64, kEncodedBytesPerStep = 32;
constexpr std::uint32_t kSlowQuality = 10;      // from there on a byte takes a microsecond
constexpr std::size_t kStateBytes = 100'000;    // what a stream needs at least
constexpr std::uint32_t kUsualWindow = 24;      // in bits; beyond it the window is paid for at once
constexpr std::size_t kDecoderLimit = 64 << 20; // no window that a program of a lesson needs is larger

// Counts what a stream has allocated. Each block begins with its own size.
struct Allocations {
    std::size_t bytes = 0, limit = SIZE_MAX;
};
constexpr std::size_t kHeader = alignof(std::max_align_t);

void* allocate(void* opaque, std::size_t size) {
    auto* allocations = static_cast<Allocations*>(opaque);
    if (allocations->bytes + size > allocations->limit) return nullptr;
    auto* block = static_cast<std::size_t*>(std::malloc(size + kHeader));
    if (!block) return nullptr;
    *block = size;
    allocations->bytes += size;
    return reinterpret_cast<char*>(block) + kHeader;
}
void release(void* opaque, void* address) {
    if (!address) return;
    auto* block = reinterpret_cast<std::size_t*>(static_cast<char*>(address) - kHeader);
    static_cast<Allocations*>(opaque)->bytes -= *block;
    std::free(block);
}

struct Failure {
    std::string message, code;
    int number = 0;
};

// The input and the output of one write, which move on.
struct Piece {
    std::span<const std::uint8_t> input;
    std::span<std::uint8_t> output;
};

class BrotliStream : public Object {
public:
    explicit BrotliStream(Shape* shape) : Object(shape, ObjectKind::Host) {}

    virtual bool setParameter(int parameter, std::uint32_t value) = 0;
    // What this much input costs before it is given to write(), in steps.
    virtual std::uint64_t costOf(std::size_t input) const = 0;
    virtual void write(int operation, Piece&) = 0;
    virtual std::optional<Failure> failure() const = 0;
    virtual void close() = 0;

    std::size_t allocated() const { return m_allocations.bytes; }
    std::size_t externalBytes() const override { return Object::externalBytes() + m_allocations.bytes; }
    std::size_t paid = 0; // bytes of input that were charged and are still to come

protected:
    Allocations m_allocations;
};

class BrotliEncoder final : public BrotliStream {
public:
    explicit BrotliEncoder(Shape* shape)
        : BrotliStream(shape), m_state(BrotliEncoderCreateInstance(allocate, release, &m_allocations)) {}
    ~BrotliEncoder() override { close(); }

    bool setParameter(int parameter, std::uint32_t value) override {
        if (parameter == BROTLI_PARAM_QUALITY) m_quality = value;
        return BrotliEncoderSetParameter(m_state, static_cast<BrotliEncoderParameter>(parameter), value);
    }
    std::uint64_t costOf(std::size_t input) const override {
        return m_quality >= kSlowQuality ? input : input / kEncodedBytesPerStep;
    }
    void write(int operation, Piece& piece) override {
        std::size_t inputLeft = piece.input.size(), outputLeft = piece.output.size();
        const std::uint8_t* input = piece.input.data();
        std::uint8_t* output = piece.output.data();
        m_isGood = BrotliEncoderCompressStream(m_state, static_cast<BrotliEncoderOperation>(operation),
                                               &inputLeft, &input, &outputLeft, &output, nullptr);
        piece = {piece.input.last(inputLeft), piece.output.last(outputLeft)};
    }
    std::optional<Failure> failure() const override {
        if (m_isGood) return std::nullopt;
        return Failure{"Compression failed", "ERR_BROTLI_COMPRESSION_FAILED", -1};
    }
    void close() override { BrotliEncoderDestroyInstance(std::exchange(m_state, nullptr)); }

private:
    BrotliEncoderState* m_state;
    std::uint32_t m_quality = BROTLI_DEFAULT_QUALITY;
    bool m_isGood = true;
};

class BrotliDecoder final : public BrotliStream {
public:
    explicit BrotliDecoder(Shape* shape) : BrotliStream(shape) {
        m_allocations.limit = kDecoderLimit;
        m_state = BrotliDecoderCreateInstance(allocate, release, &m_allocations);
    }
    ~BrotliDecoder() override { close(); }

    bool setParameter(int parameter, std::uint32_t value) override {
        return BrotliDecoderSetParameter(m_state, static_cast<BrotliDecoderParameter>(parameter), value);
    }
    std::uint64_t costOf(std::size_t input) const override { return input / kDecodedBytesPerStep; }
    void write(int operation, Piece& piece) override {
        std::size_t inputLeft = piece.input.size(), outputLeft = piece.output.size();
        const std::uint8_t* input = piece.input.data();
        std::uint8_t* output = piece.output.data();
        m_operation = operation;
        m_result = BrotliDecoderDecompressStream(m_state, &inputLeft, &input, &outputLeft, &output, nullptr);
        piece = {piece.input.last(inputLeft), piece.output.last(outputLeft)};
    }
    // BrotliDecoderContext::GetErrorInfo of node_zlib.cc
    std::optional<Failure> failure() const override {
        if (m_result == BROTLI_DECODER_RESULT_ERROR)
            return Failure{"Decompression failed", "", BrotliDecoderGetErrorCode(m_state)};
        constexpr int kUnexpectedEnd = -5; // Z_BUF_ERROR
        if (m_operation == BROTLI_OPERATION_FINISH && m_result == BROTLI_DECODER_RESULT_NEEDS_MORE_INPUT)
            return Failure{"unexpected end of file", "Z_BUF_ERROR", kUnexpectedEnd};
        return std::nullopt;
    }
    void close() override { BrotliDecoderDestroyInstance(std::exchange(m_state, nullptr)); }

private:
    BrotliDecoderState* m_state = nullptr;
    BrotliDecoderResult m_result = BROTLI_DECODER_RESULT_SUCCESS;
    int m_operation = BROTLI_OPERATION_PROCESS;
};

BrotliStream& streamArgument(const CallArguments& arguments) {
    return *static_cast<BrotliStream*>(arguments[0].asObject());
}

std::span<std::uint8_t> bytesArgument(Value value) {
    const auto* array = as<TypedArrayObject>(value);
    if (!array) return {};
    return {array->view().data(), array->view().byteLength()};
}

// open(isEncoder)
Value open(Isolate& vm, const CallArguments& arguments) {
    vm.heap.chargeExternal(kStateBytes);
    if (arguments[0].asBoolean()) return vm.heap.allocate<BrotliEncoder>(vm.shapeFor(nullptr));
    return vm.heap.allocate<BrotliDecoder>(vm.shapeFor(nullptr));
}

// setParameter(stream, parameter, value): whether the library takes it
Value setParameter(Isolate& vm, const CallArguments& arguments) {
    const int parameter = static_cast<int>(arguments[1].asNumber());
    const auto value = static_cast<std::uint32_t>(arguments[2].asNumber());
    const bool isWindow = parameter == BROTLI_PARAM_LGWIN && value <= BROTLI_LARGE_MAX_WINDOW_BITS;
    if (isWindow && value > kUsualWindow) vm.heap.chargeExternal(std::size_t{2} << value);
    return Value::boolean(streamArgument(arguments).setParameter(parameter, value));
}

// write(stream, operation, input, inputOffset, output, outputOffset, state): state gets what is left of the
// output and of the input, as in Node
Value write(Isolate& vm, const CallArguments& arguments) {
    BrotliStream& stream = streamArgument(arguments);
    const auto offsetArgument = [&](std::size_t i) {
        return static_cast<std::size_t>(arguments[i].asNumber());
    };
    Piece piece{bytesArgument(arguments[2]).subspan(offsetArgument(3)),
                bytesArgument(arguments[4]).subspan(offsetArgument(5))};
    const std::size_t unpaid = piece.input.size() - std::min(stream.paid, piece.input.size());
    const std::size_t output = piece.output.size(), before = stream.allocated();
    vm.charge(stream.costOf(unpaid) + 1);
    stream.write(static_cast<int>(arguments[1].asNumber()), piece);
    stream.paid = piece.input.size();
    vm.charge((output - piece.output.size()) / kDecodedBytesPerStep);
    if (stream.allocated() > before) vm.heap.chargeExternal(stream.allocated() - before);
    Object* state = arguments[6].asObject();
    state->setOrThrow(vm, vm.key(0u), Value::number(std::uint64_t{piece.output.size()}));
    state->setOrThrow(vm, vm.key(1u), Value::number(std::uint64_t{piece.input.size()}));
    return Value::undefined();
}

// failure(stream): { message, code, errno } of the last write, or undefined. The code is empty where the
// constants name the number: the library itself calls it differently in each version.
Value failure(Isolate& vm, const CallArguments& arguments) {
    const std::optional<Failure> failure = streamArgument(arguments).failure();
    if (!failure) return Value::undefined();
    Object* result = vm.newObject();
    result->putDirect(vm.key("message"), vm.string(failure->message));
    result->putDirect(vm.key("code"), vm.string(failure->code));
    result->putDirect(vm.key("errno"), Value::int32(failure->number));
    return result;
}

Value close(Isolate&, const CallArguments& arguments) {
    streamArgument(arguments).close();
    return Value::undefined();
}

} // namespace

Object* createBrotliFunctions(Isolate& vm) {
    Object* exports = vm.newObject();
    defineFunction(vm, exports, "open", open, 1);
    defineFunction(vm, exports, "setParameter", setParameter, 3);
    defineFunction(vm, exports, "write", write, 7);
    defineFunction(vm, exports, "failure", failure, 1);
    defineFunction(vm, exports, "close", close, 1);
    return exports;
}

} // namespace tickscope

#else

namespace tickscope {

Object* createBrotliFunctions(Isolate& vm) { return vm.newObject(); }

} // namespace tickscope

#endif
