#include "support/catch.h"

#include "builtins/unicode/case_mapping.h"
#include "builtins/unicode/collation.h"
#include "builtins/unicode/normalization.h"
#include "builtins/unicode/properties.h"

#include <algorithm>
#include <string>
#include <vector>

using namespace tickscope::unicode;

TEST_CASE("case conversion knows letters that become several, and final sigma") {
    CHECK(toUpperCase(u"straße") == u"STRASSE");
    CHECK(toUpperCase(u"ŉ") == u"ʼN");
    CHECK(toLowerCase(u"İ") == u"i̇");
    CHECK(toLowerCase(u"ΌΔΥΣΣΕΎΣ") == u"όδυσσεύς");
    CHECK(toLowerCase(u"ΑΣ.Β Σ") == u"ασ.β σ");
    CHECK(toUpperCase(u"\U00010428") == u"\U00010400");
    CHECK(toLowerCase(u"\xd801") == u"\xd801");
}

TEST_CASE("case equivalence of regular expressions") {
    CHECK(canonicalize(U'ſ', CaseEquivalence::Folding) == U's');
    CHECK(canonicalize(U'ſ', CaseEquivalence::UpperCase) == U'ſ'); // never from beyond ASCII into it
    CHECK(canonicalize(U'ß', CaseEquivalence::UpperCase) == U'ß');
    CHECK(canonicalize(U'ß', CaseEquivalence::Folding) == canonicalize(U'ẞ', CaseEquivalence::Folding));
    const CodePointSet k = closedOverCase({{'k', 'k'}}, CaseEquivalence::Folding);
    CHECK(k == CodePointSet{{'K', 'K'}, {'k', 'k'}, {0x212a, 0x212a}});
}

TEST_CASE("the four normalization forms") {
    CHECK(normalize(u"\u1e9b\u0323", NormalizationForm::Nfc) == u"\u1e9b\u0323");
    CHECK(normalize(u"\u1e9b\u0323", NormalizationForm::Nfd) == u"\u017f\u0323\u0307");
    CHECK(normalize(u"\u1e9b\u0323", NormalizationForm::Nfkc) == u"\u1e69");
    CHECK(normalize(u"\u1e9b\u0323", NormalizationForm::Nfkd) == u"s\u0323\u0307");
    CHECK(normalize(u"\ud55c", NormalizationForm::Nfd) == u"\u1112\u1161\u11ab");
    CHECK(normalize(u"\u1112\u1161\u11ab", NormalizationForm::Nfc) == u"\ud55c");
    CHECK(normalize(u"a\xd800", NormalizationForm::Nfc) == u"a\xd800");
}

TEST_CASE("properties answer to their long and short names") {
    CHECK(binaryProperty("Lu") == propertyWithValue("General_Category", "Uppercase_Letter"));
    CHECK(propertyWithValue("sc", "Grek")->contains(U'α'));
    CHECK(propertyWithValue("scx", "Deva")->contains(0x0964)); // shared by many scripts
    CHECK_FALSE(propertyWithValue("sc", "Deva")->contains(0x0964));
    CHECK(binaryProperty("Any")->size() == 0x110000);
    CHECK(binaryProperty("ASCII")->size() == 128);
    CHECK_FALSE(binaryProperty("Latin"));
    CHECK_FALSE(propertyWithValue("Script", "latin"));
    CHECK(stringProperty("RGI_Emoji_Flag_Sequence")->rest.size() == 259);
    CHECK_FALSE(stringProperty("Emoji"));
}

TEST_CASE("sets of code points") {
    CodePointSet set{{10, 20}, {30, 40}};
    set.add(21, 29);
    CHECK(set == CodePointSet{{10, 40}});
    set.subtract({{15, 15}});
    CHECK(set == CodePointSet{{10, 14}, {16, 40}});
    set.intersect({{0, 12}, {40, 50}});
    CHECK(set == CodePointSet{{10, 12}, {40, 40}});
    CHECK(set.complement().complement() == set);
    CHECK(CodePointSet().complement() == CodePointSet::all());
}

TEST_CASE("collation sorts letters, then accents, then case") {
    std::vector<std::u16string> words = {u"Zebra",  u"apple",  u"Äpfel", u"äpfel", u"Apple", u"résumé",
                                         u"resume", u"Résumé", u"1",     u"10",    u"2",     u"_",
                                         u" ",      u"æther",  u"azure", u"AD"};
    std::stable_sort(words.begin(), words.end(),
                     [](const auto& a, const auto& b) { return compareForSorting(a, b) < 0; });
    CHECK(words == std::vector<std::u16string>{u" ", u"_", u"1", u"10", u"2", u"AD", u"æther", u"äpfel",
                                               u"Äpfel", u"apple", u"Apple", u"azure", u"resume", u"résumé",
                                               u"Résumé", u"Zebra"});
    CHECK(compareForSorting(u"a\u0001", u"a") == 0);
    CHECK(compareForSorting(u"é", u"e\u0301") == 0);
}
