#include "format.h"

#include <QCoreApplication>

namespace tickscope {

QString formatClock(VirtualTime time) {
    if (time.us >= 1'000'000)
        return QCoreApplication::translate("format", "%1 s")
            .arg(static_cast<double>(time.us) / 1e6, 0, 'f', 3);
    return QCoreApplication::translate("format", "%1 ms").arg(time.ms(), 0, 'f', time.us < 10'000 ? 3 : 2);
}

QString formatShort(VirtualTime time) {
    if (time.us >= 1'000'000)
        return QCoreApplication::translate("format", "%1 s")
            .arg(static_cast<double>(time.us) / 1e6, 0, 'f', 2);
    if (time.us > 0 && time.us < 100) return QCoreApplication::translate("format", "%1 µs").arg(time.us);
    return QCoreApplication::translate("format", "%1 ms").arg(time.ms(), 0, 'f', 1);
}

} // namespace tickscope
