#include "support/catch.h"

#include "host/byte_text.h"

using namespace tickscope;

namespace {

using Bytes = std::vector<std::uint8_t>;

std::u16string fromUtf8(const Bytes& bytes) { return decodeText(bytes, ByteEncoding::Utf8); }
std::u16string base64(const Bytes& bytes) { return decodeText(bytes, ByteEncoding::Base64); }

} // namespace

TEST_CASE("text becomes UTF-8, lone surrogates U+FFFD") {
    CHECK(encodeText(u"a\u00e9\u20ac\U0001f600", ByteEncoding::Utf8) ==
          Bytes{0x61, 0xc3, 0xa9, 0xe2, 0x82, 0xac, 0xf0, 0x9f, 0x98, 0x80});
    const char16_t lone[] = {u'x', 0xd800, u'y'};
    CHECK(encodeText({lone, 3}, ByteEncoding::Utf8) == Bytes{0x78, 0xef, 0xbf, 0xbd, 0x79});
    CHECK(utf8Length({lone, 3}) == 5);
    CHECK(utf8Length(u"\U0001f600") == 4);
}

TEST_CASE("ill-formed UTF-8 gives one U+FFFD for each maximal part") {
    CHECK(fromUtf8({0xe2, 0x82}) == u"\ufffd");
    CHECK(fromUtf8({0xf0, 0x90, 0x80, 0x61}) == u"\ufffda");
    CHECK(fromUtf8({0xed, 0xa0, 0x80}) == u"\ufffd\ufffd\ufffd"); // a surrogate
    CHECK(fromUtf8({0xc0, 0x80}) == u"\ufffd\ufffd");             // overlong
    CHECK(fromUtf8({0xf4, 0x90, 0x80, 0x80}) == u"\ufffd\ufffd\ufffd\ufffd");
    CHECK(fromUtf8({0xf0, 0x9f, 0x98, 0x80}) == u"\U0001f600");
}

TEST_CASE("the beginning of a character at the end is told from what is wrong") {
    CHECK(incompleteUtf8Bytes(Bytes{0x61, 0xe2, 0x82}) == 2);
    CHECK(incompleteUtf8Bytes(Bytes{0xf0, 0x9f, 0x98}) == 3);
    CHECK(incompleteUtf8Bytes(Bytes{0x61, 0xc3}) == 1);
    CHECK(incompleteUtf8Bytes(Bytes{0xe2, 0x82, 0xac}) == 0);
    CHECK(incompleteUtf8Bytes(Bytes{0xe0, 0x80}) == 0);
    CHECK(incompleteUtf8Bytes(Bytes{0x80}) == 0);
    CHECK(incompleteUtf8Bytes(Bytes{}) == 0);
    CHECK(isWellFormedUtf8(Bytes{0x61, 0xc3, 0xa9}));
    CHECK_FALSE(isWellFormedUtf8(Bytes{0x61, 0xc3}));
}

TEST_CASE("base64 is padded, read in both alphabets, and forgiving") {
    CHECK(base64({}) == u"");
    CHECK(base64({1}) == u"AQ==");
    CHECK(base64({1, 2}) == u"AQI=");
    CHECK(base64({0xfb, 0xff, 0xfe}) == u"+//+");
    CHECK(decodeText(Bytes{0xfb, 0xff}, ByteEncoding::Base64url) == u"-_8");
    CHECK(encodeText(u"-_8", ByteEncoding::Base64) == Bytes{0xfb, 0xff});
    CHECK(encodeText(u"A Q\nI=", ByteEncoding::Base64) == Bytes{1, 2});
}

TEST_CASE("hexadecimal digits end at the first other character") {
    CHECK(encodeText(u"00fFzz11", ByteEncoding::Hex) == Bytes{0, 0xff});
    CHECK(encodeText(u"abc", ByteEncoding::Hex) == Bytes{0xab});
    CHECK(decodeText(Bytes{0, 0xff}, ByteEncoding::Hex) == u"00ff");
}
