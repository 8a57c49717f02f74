#include "icon_painter.h"

#include "svg_path.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QPainter>
#include <QXmlStreamReader>
#include <QtQml/qqmlinfo.h>

namespace tickscope {

namespace {

const QString kFolder = QStringLiteral(":/tickscope/icons");

// All <path d="..."/> of a file, one after another.
QPainterPath readIcon(const QString& name) {
    QFile file(QStringLiteral("%1/%2.svg").arg(kFolder, name));
    if (!file.open(QIODevice::ReadOnly)) return {};
    QPainterPath path;
    QXmlStreamReader xml(&file);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement || xml.name() != QLatin1String("path")) continue;
        const auto part = parseSvgPath(xml.attributes().value(QLatin1String("d")));
        if (!part) return {};
        path.addPath(*part);
    }
    return path;
}

} // namespace

IconPainter::IconPainter(QQuickItem* parent) : QQuickPaintedItem(parent) { setAntialiasing(true); }

QStringList IconPainter::names() {
    QStringList names = QDir(kFolder).entryList({QStringLiteral("*.svg")}, QDir::Files, QDir::Name);
    for (QString& name : names)
        name.chop(4);
    return names;
}

QPainterPath IconPainter::path(const QString& name) {
    static QHash<QString, QPainterPath> read;
    const auto found = read.constFind(name);
    return found != read.constEnd() ? *found : *read.insert(name, readIcon(name));
}

void IconPainter::setName(const QString& name) {
    if (m_name == name) return;
    m_name = name;
    m_path = name.isEmpty() ? QPainterPath() : path(name);
    if (!name.isEmpty() && m_path.isEmpty()) qmlWarning(this) << "there is no icon " << name;
    emit nameChanged();
    update();
}

void IconPainter::setColor(const QColor& color) {
    if (m_color == color) return;
    m_color = color;
    emit looksChanged();
    update();
}

void IconPainter::setStroke(double width) {
    if (m_stroke == width) return;
    m_stroke = width;
    emit looksChanged();
    update();
}

void IconPainter::setFilled(bool filled) {
    if (m_filled == filled) return;
    m_filled = filled;
    emit looksChanged();
    update();
}

void IconPainter::paint(QPainter* painter) {
    painter->scale(width() / kGrid, height() / kGrid);
    painter->setPen(QPen(m_color, m_stroke, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->setBrush(m_filled ? QBrush(m_color) : QBrush(Qt::NoBrush));
    painter->drawPath(m_path);
}

} // namespace tickscope
