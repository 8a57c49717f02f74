#include "window_place.h"

#include "preferences.h"

#include <QGuiApplication>
#include <QQuickWindow>
#include <QScreen>

#include <algorithm>

namespace tickscope {

namespace {

const QString kPlace = QStringLiteral("window.place");
const QString kMaximised = QStringLiteral("window.maximised");

int area(const QRect& rect) { return rect.isEmpty() ? 0 : rect.width() * rect.height(); }

} // namespace

QRect placeOnScreens(const QRect& wanted, const QList<QRect>& screens) {
    if (wanted.isEmpty() || screens.isEmpty()) return {};
    const QRect screen =
        *std::max_element(screens.begin(), screens.end(), [&wanted](const QRect& a, const QRect& b) {
            return area(a.intersected(wanted)) < area(b.intersected(wanted));
        });
    const QSize size = wanted.size().boundedTo(screen.size());
    const int left = std::clamp(wanted.left(), screen.left(), screen.left() + screen.width() - size.width());
    const int top = std::clamp(wanted.top(), screen.top(), screen.top() + screen.height() - size.height());
    return {QPoint(left, top), size};
}

void restorePlace(QQuickWindow& window) {
    QList<QRect> screens;
    for (const QScreen* screen : QGuiApplication::screens())
        screens << screen->availableGeometry();
    const QRect place = placeOnScreens(Preferences::instance()->layout(kPlace).toRect(), screens);
    if (!place.isNull()) window.setGeometry(place);
    if (Preferences::instance()->layout(kMaximised).toBool()) window.showMaximized();
}

void rememberPlace(const QQuickWindow& window) {
    const bool isMaximised = window.windowStates().testFlag(Qt::WindowMaximized);
    Preferences::instance()->setLayout(kMaximised, isMaximised);
    if (!isMaximised) Preferences::instance()->setLayout(kPlace, window.geometry());
}

} // namespace tickscope
