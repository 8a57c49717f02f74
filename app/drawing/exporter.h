#pragma once
// Takes what is seen out of the application: a moment or the timeline as a picture, the run as a trace.

#include "session.h"

#include <QColor>
#include <QObject>
#include <QPointer>
#include <QQuickItem>
#include <QtQml/qqmlregistration.h>

namespace tickscope {

class Exporter : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(tickscope::Session* session MEMBER m_session NOTIFY sessionChanged)
    Q_PROPERTY(QColor background MEMBER m_background NOTIFY backgroundChanged) // of drawings

public:
    enum Format {
        Png,         // of an item, at twice its size
        Svg,         // of an item
        TraceFile,   // of the run, to be opened again
        ChromeTrace, // of the run, for Perfetto and chrome://tracing
    };
    Q_ENUM(Format)

    explicit Exporter(QObject* parent = nullptr) : QObject(parent) {}

    // Asks for a file and writes it; saved() or failed() follows, unless the user thinks better of it. `item`
    // is what a picture shows, `what` goes into the suggested name: "moment".
    Q_INVOKABLE void choose(tickscope::Exporter::Format format, QQuickItem* item, const QString& what);
    // The same, to a path that is known.
    Q_INVOKABLE void write(tickscope::Exporter::Format format, QQuickItem* item, const QString& path);

    // An item as an SVG file.
    static QByteArray svgOf(const QQuickItem& item, const QColor& background, const QString& title);

signals:
    void sessionChanged();
    void backgroundChanged();
    void saved(const QString& fileName);
    void failed(const QString& message); // names the file, and says why

private:
    void writePng(QQuickItem& item, const QString& path);
    QByteArray runAs(Format format) const;
    void writeBytes(const QByteArray& bytes, const QString& path);
    void fail(const QString& path, const QString& reason);

    QPointer<Session> m_session;
    QColor m_background;
};

} // namespace tickscope
