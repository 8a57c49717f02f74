#pragma once
// One include for both generations of Catch2.

#ifdef TICKSCOPE_CATCH2_V2
#include <catch2/catch.hpp>
#else
#include <catch2/catch_all.hpp>
#endif
