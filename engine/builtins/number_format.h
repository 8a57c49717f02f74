#pragma once
// Numbers as text in the ways of Number.prototype (21.1.3). Pure functions; the numbers are finite unless
// said.

#include <optional>
#include <string>

namespace tickscope {

std::string formatFixed(double number, int fractionDigits);                      // toFixed; |number| < 1e21
std::string formatExponential(double number, std::optional<int> fractionDigits); // toExponential
std::string formatPrecision(double number, int precision);                       // toPrecision
std::string formatRadix(double number, int radix); // toString(radix), also NaN and infinities
// "1,234,567" from "1234567", with or without a sign.
std::string groupDigits(const std::string& integer);

} // namespace tickscope
