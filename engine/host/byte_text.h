#pragma once
// Text as bytes and back in the encodings that Node's Buffer knows.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tickscope {

enum class ByteEncoding : std::uint8_t { Utf8, Utf16le, Latin1, Ascii, Hex, Base64, Base64url };
std::optional<ByteEncoding> byteEncodingOf(std::u16string_view name);

// Characters that the encoding lacks lose their upper bits; hexadecimal digits end at the first other
// character; what is not of base64 is skipped.
std::vector<std::uint8_t> encodeText(std::u16string_view, ByteEncoding);
// UTF-8 that is not well-formed gives U+FFFD as the Encoding standard says.
std::u16string decodeText(std::span<const std::uint8_t>, ByteEncoding);

std::size_t utf8Length(std::u16string_view);
bool isWellFormedUtf8(std::span<const std::uint8_t>);
// The number of bytes at the end that begin a character whose rest is missing.
std::size_t incompleteUtf8Bytes(std::span<const std::uint8_t>);

} // namespace tickscope
