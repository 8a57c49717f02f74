#pragma once
// Where the window was, and where it may be now: screens come and go.

#include <QList>
#include <QRect>

class QQuickWindow;

namespace tickscope {

// `wanted`, moved and made smaller so that all of it is on the screen it has most in common with. Null when
// `wanted` is null or no screen is given. `screens` are the usable parts, in the units of the desktop.
QRect placeOnScreens(const QRect& wanted, const QList<QRect>& screens);

// Both over Preferences. A window that was maximised comes back so, above its former size.
void restorePlace(QQuickWindow& window);
void rememberPlace(const QQuickWindow& window);

} // namespace tickscope
