#include "support/catch.h"
#include "vm/names.h"
#include "vm/property_key.h"

using namespace tickscope;

namespace {

struct Strings {
    Heap heap{64 << 20};
    AtomTable atoms{heap};
    JsString* string(std::u16string_view text) { return JsString::create(heap, text); }
    JsString* rope(JsString* left, JsString* right) { return JsString::rope(heap, left, right); }
    bool isIndex(std::u16string text, std::uint32_t& index) {
        return string(std::move(text))->isArrayIndex(index);
    }
};

} // namespace

TEST_CASE("a rope reads as the concatenation of its leaves") {
    Strings s;
    JsString* rope = s.rope(s.string(u"ab"), s.string(u"cd"));
    rope = s.rope(s.rope(s.string(u"<"), rope), s.string(u">"));
    CHECK(rope->isRope());
    CHECK(rope->length() == 6);
    CHECK(rope->view() == u"<abcd>");
    CHECK_FALSE(rope->isRope());
}

TEST_CASE("ropes grown a million times on either side flatten without recursion") {
    Strings s;
    JsString* right = s.string(u"");
    JsString* left = s.string(u"");
    for (int i = 0; i < 200'000; ++i) {
        right = s.rope(right, s.string(std::u16string(1, u'a' + i % 26)));
        left = s.rope(s.string(std::u16string(1, u'a' + i % 26)), left);
    }
    const std::u16string reversed(left->view().rbegin(), left->view().rend());
    CHECK(right->view() == reversed);
    CHECK(right->view().substr(0, 4) == u"abcd");
}

TEST_CASE("a text of any length is kept, in the cell or beside it") {
    Strings s;
    s.heap.setCollectEveryAllocation(true);
    std::u16string text;
    for (char16_t unit = 0; unit < 130; ++unit) {
        const JsString* const whole = s.string(text);
        const JsString* const part = s.string(whole->view().substr(text.size() / 2));
        CHECK(whole->view() == text);
        CHECK(part->view() == text.substr(text.size() / 2));
        const std::size_t outside = text.size() > 118 ? 2 * text.size() : 0;
        CHECK(whole->externalBytes() == outside);
        text.push_back(unit);
    }
}

TEST_CASE("two short texts join into one") {
    Strings s;
    CHECK(JsString::joined(s.heap, s.string(u"ab"), s.string(u"cdefgh"))->view() == u"abcdefgh");
    const std::u16string half(80, u'x');
    CHECK(JsString::joined(s.heap, s.string(half), s.string(half))->view() == half + half);
}

TEST_CASE("only canonical numerals below 2^32 - 1 are array indices") {
    Strings s;
    std::uint32_t index = 7;
    CHECK(s.isIndex(u"0", index));
    CHECK(index == 0);
    CHECK(s.isIndex(u"4294967294", index));
    CHECK(index == 4294967294u);
    for (const char16_t* text : {u"", u"01", u"-1", u"1.0", u"4294967295", u"99999999999", u"1e3", u" 1"}) {
        CHECK_FALSE(s.isIndex(text, index));
    }
}

TEST_CASE("equal texts intern to one atom") {
    Strings s;
    JsString* atom = s.atoms.intern(u"hello");
    CHECK(atom == s.atoms.intern(std::string_view("hello")));
    CHECK(atom == s.atoms.intern(s.string(u"hello")));
    JsString* own = s.string(u"itself");
    CHECK(s.atoms.intern(own) == own);
    CHECK(own->isInterned());
}

TEST_CASE("the atom table forgets dead atoms and keeps pinned ones") {
    Strings s;
    JsString* pinned = s.atoms.pin("pinned");
    for (int i = 0; i < 10'000; ++i)
        s.atoms.intern(std::string_view("atom" + std::to_string(i)));
    const std::size_t before = s.heap.liveBytes();
    s.heap.collect();
    CHECK(s.heap.liveBytes() < before / 2);
    CHECK(s.atoms.intern(std::string_view("pinned")) == pinned);
    CHECK(s.atoms.intern(std::string_view("atom5"))->view() == u"atom5");
}

TEST_CASE("UTF-8 and UTF-16 convert into one another") {
    CHECK(utf8ToUtf16("aé€😀") == u"aé€😀");
    CHECK(utf16ToUtf8(u"aé€😀") == "aé€😀");
    CHECK(utf8ToUtf16("a\xff"
                      "b\xe2\x82") == u"a\xfffd"
                                      u"b\xfffd");
    CHECK(utf16ToUtf8(std::u16string{0xd800, u'x', 0xdc00}) == "\xef\xbf\xbdx\xef\xbf\xbd");
}

TEST_CASE("names are atoms, well-known symbols are described") {
    Strings s;
    Names names(s.heap, s.atoms);
    CHECK(names.length == PropertyKey::atom(s.atoms.intern(std::string_view("length"))));
    CHECK(names.default_ == PropertyKey::atom(s.atoms.intern(std::string_view("default"))));
    CHECK(names.symbol_iterator->description().asString()->view() == u"Symbol.iterator");
    CHECK(names.symbol_iterator->sort() == Symbol::Sort::WellKnown);
}
