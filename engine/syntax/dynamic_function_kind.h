#pragma once

#include <cstdint>

namespace tickscope {

// Which constructor made a dynamic function: Function, GeneratorFunction, AsyncFunction,
// AsyncGeneratorFunction.
enum class DynamicFunctionKind : std::uint8_t { Normal, Generator, Async, AsyncGenerator };

} // namespace tickscope
