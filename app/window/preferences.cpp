#include "preferences.h"

#include <QGuiApplication>
#include <QJSEngine>
#include <QPalette>

#include <algorithm>

namespace tickscope {

namespace {
bool s_memoryOnly = false;
}

void Preferences::useMemoryOnly() { s_memoryOnly = true; }

Preferences* Preferences::instance() {
    static Preferences preferences;
    return &preferences;
}

Preferences* Preferences::create(QQmlEngine*, QJSEngine*) {
    QJSEngine::setObjectOwnership(instance(), QJSEngine::CppOwnership);
    return instance();
}

Preferences::Preferences() {
    if (!s_memoryOnly) m_settings = std::make_unique<QSettings>();
}

QVariant Preferences::value(const QString& key, const QVariant& fallback) const {
    return m_settings ? m_settings->value(key, fallback) : m_values.value(key, fallback);
}

int Preferences::number(const QString& key, int fallback, int highest) const {
    const int stored = value(key, fallback).toInt();
    return stored >= 0 && stored <= highest ? stored : fallback;
}

bool Preferences::store(const QString& key, const QVariant& newValue) {
    if (value(key, QVariant()) == newValue) return false;
    if (m_settings)
        m_settings->setValue(key, newValue);
    else
        m_values.insert(key, newValue);
    return true;
}

bool Preferences::isDark() const {
    switch (theme()) {
    case Light:
        return false;
    case Dark:
        return true;
    case System:
        break;
    }
    // Qt 6.4 does not tell the system's colour scheme; its palette does.
    return QGuiApplication::palette().color(QPalette::Window).lightness() < 128;
}

void Preferences::setTheme(ThemeChoice theme) {
    if (store("theme", int(theme))) emit themeChanged();
}
void Preferences::setLevel(Level level) {
    if (store("level", int(level))) emit levelChanged();
}
void Preferences::setSpeed(double speed) {
    if (store("speed", speed)) emit speedChanged();
}
void Preferences::setTextScale(double scale) {
    if (store("textScale", std::clamp(scale, kSmallestText, kLargestText))) emit textScaleChanged();
}
void Preferences::setReducedMotion(bool reduced) {
    if (store("reducedMotion", reduced)) emit reducedMotionChanged();
}
void Preferences::setLiveRun(bool live) {
    if (store("liveRun", live)) emit liveRunChanged();
}
void Preferences::setBrowser(bool browser) {
    if (store("browser", browser)) emit browserChanged();
}
void Preferences::setStepsAxis(bool steps) {
    if (store("stepsAxis", steps)) emit stepsAxisChanged();
}
void Preferences::setHintSeen(bool seen) {
    if (store("hintSeen", seen)) emit hintSeenChanged();
}
void Preferences::setRecentFiles(const QStringList& files) {
    if (store("recentFiles", files)) emit recentFilesChanged();
}

QVariant Preferences::layout(const QString& name) const { return value("layout/" + name, QVariant()); }
void Preferences::setLayout(const QString& name, const QVariant& state) { store("layout/" + name, state); }

void Preferences::forgetLayouts() {
    if (m_settings) m_settings->remove("layout");
    m_values.removeIf([](const auto& entry) { return entry.key().startsWith("layout/"); });
    emit layoutsForgotten();
}

} // namespace tickscope
