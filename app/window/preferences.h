#pragma once
// What the user chose and the application remembers, over QSettings. One object per process; in a picture
// (--grab) or a test it keeps nothing on disk.

#include <QObject>
#include <QSettings>
#include <QVariant>
#include <QtQml/qqmlregistration.h>

#include <memory>

class QQmlEngine;
class QJSEngine;

namespace tickscope {

class Preferences : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(ThemeChoice theme READ theme WRITE setTheme NOTIFY themeChanged)
    Q_PROPERTY(bool dark READ isDark NOTIFY themeChanged)
    Q_PROPERTY(Level level READ level WRITE setLevel NOTIFY levelChanged)
    Q_PROPERTY(double speed READ speed WRITE setSpeed NOTIFY speedChanged)
    Q_PROPERTY(double textScale READ textScale WRITE setTextScale NOTIFY textScaleChanged)
    Q_PROPERTY(bool reducedMotion READ reducedMotion WRITE setReducedMotion NOTIFY reducedMotionChanged)
    Q_PROPERTY(bool liveRun READ liveRun WRITE setLiveRun NOTIFY liveRunChanged)
    Q_PROPERTY(bool browser READ isBrowser WRITE setBrowser NOTIFY browserChanged)
    Q_PROPERTY(bool stepsAxis READ stepsAxis WRITE setStepsAxis NOTIFY stepsAxisChanged)
    Q_PROPERTY(bool hintSeen READ hintSeen WRITE setHintSeen NOTIFY hintSeenChanged)

public:
    enum ThemeChoice { System, Light, Dark };
    Q_ENUM(ThemeChoice)
    enum Level { Basic, Queues, Full };
    Q_ENUM(Level)

    static constexpr double kSmallestText = 0.8;
    static constexpr double kLargestText = 2.0;

    static Preferences* instance();
    static Preferences* create(QQmlEngine* engine, QJSEngine*);
    // From now on: defaults, and nothing read or written. Before the first instance().
    static void useMemoryOnly();

    ThemeChoice theme() const { return static_cast<ThemeChoice>(number("theme", System, Dark)); }
    bool isDark() const;
    Level level() const { return static_cast<Level>(number("level", Queues, Full)); }
    double speed() const { return value("speed", 1.0).toDouble(); }
    double textScale() const { return value("textScale", 1.0).toDouble(); }
    bool reducedMotion() const { return value("reducedMotion", false).toBool(); }
    bool liveRun() const { return value("liveRun", true).toBool(); }
    bool isBrowser() const { return value("browser", false).toBool(); }
    bool stepsAxis() const { return value("stepsAxis", true).toBool(); }
    bool hintSeen() const { return value("hintSeen", false).toBool(); }

    void setTheme(ThemeChoice theme);
    void setLevel(Level level);
    void setSpeed(double speed);
    void setTextScale(double scale); // clamped
    void setReducedMotion(bool reduced);
    void setLiveRun(bool live);
    void setBrowser(bool browser);
    void setStepsAxis(bool steps);
    void setHintSeen(bool seen);

    // The state of a SplitView (or anything else that a view wants back), by its name.
    Q_INVOKABLE QVariant layout(const QString& name) const;
    Q_INVOKABLE void setLayout(const QString& name, const QVariant& state);
    Q_INVOKABLE void forgetLayouts();

    // What the reader put into programs, newest first: see mark_store.h.
    QVariantList marks() const { return value("marks", QVariantList()).toList(); }
    void setMarks(const QVariantList& marks) { store("marks", marks); }

    QStringList recentFiles() const { return value("recentFiles", QStringList()).toStringList(); }
    void setRecentFiles(const QStringList& files);

signals:
    void themeChanged();
    void levelChanged();
    void speedChanged();
    void textScaleChanged();
    void reducedMotionChanged();
    void liveRunChanged();
    void browserChanged();
    void stepsAxisChanged();
    void hintSeenChanged();
    void recentFilesChanged();
    void layoutsForgotten();

private:
    Preferences();
    QVariant value(const QString& key, const QVariant& fallback) const;
    int number(const QString& key, int fallback, int highest) const;
    bool store(const QString& key, const QVariant& value); // false when it was so already

    std::unique_ptr<QSettings> m_settings; // null: memory only
    QVariantMap m_values;
};

} // namespace tickscope
