#ifdef TICKSCOPE_CATCH2_V2
#define CATCH_CONFIG_MAIN
#include <catch2/catch.hpp>
#else
// Catch2 v3 brings its own main in Catch2::Catch2WithMain.
#include <catch2/catch_all.hpp>
#endif
