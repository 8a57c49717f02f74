// Where a window comes back when screens have changed.

#include "window_place.h"

#include "support/catch.h"

using tickscope::placeOnScreens;

namespace {
const QRect kLaptop(0, 0, 1440, 900);
const QRect kBeamer(1440, 0, 1920, 1080);
} // namespace

TEST_CASE("A window comes back where it was") {
    CHECK(placeOnScreens({100, 50, 1200, 800}, {kLaptop}) == QRect(100, 50, 1200, 800));
    CHECK(placeOnScreens({1600, 50, 1200, 800}, {kLaptop, kBeamer}) == QRect(1600, 50, 1200, 800));
}

TEST_CASE("A window of a screen that is gone comes back on one that is there") {
    CHECK(placeOnScreens({1600, 50, 1200, 800}, {kLaptop}) == QRect(240, 50, 1200, 800));
}

TEST_CASE("A window larger than the screen is made to fit") {
    CHECK(placeOnScreens({-40, -40, 3000, 2000}, {kLaptop}) == kLaptop);
}

TEST_CASE("Without a remembered place there is none") {
    CHECK(placeOnScreens({}, {kLaptop}).isNull());
    CHECK(placeOnScreens({0, 0, 100, 100}, {}).isNull());
}
