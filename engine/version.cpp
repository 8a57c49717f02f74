#include "tickscope/scenario.h"

namespace tickscope {

const char* versionString() { return TICKSCOPE_VERSION; }

} // namespace tickscope
