#pragma once
// The transcendental functions of Math, computed the same on every machine and as V8 computes them.
//
// A C library's own may differ from one release, or one processor, to the next in the last bit, and traces
// must not. These follow the published methods of fdlibm, which V8 uses too: argument reduction, then a
// minimax polynomial (or a quotient of two) whose coefficients are below, with the rounding error carried
// along where it matters. They need arithmetic without fused or extended operations.

namespace tickscope::math {

double exp(double x);
double expm1(double x);
double log(double x);
double log1p(double x);
double log2(double x);
double log10(double x);
double pow(double x,
           double y); // NaN for pow(+-1, +-Infinity) and pow(x, NaN), as the standard has it (6.1.6.1.3)
double cbrt(double x);
double sinh(double x);
double cosh(double x);
double tanh(double x);
double asinh(double x);
double acosh(double x);
double atanh(double x);

double sin(double x);
double cos(double x);
double tan(double x);
double asin(double x);
double acos(double x);
double atan(double x);
double atan2(double y, double x);

} // namespace tickscope::math
