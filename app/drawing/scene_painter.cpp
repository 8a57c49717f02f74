#include "scene_painter.h"

#include <QAbstractTextDocumentLayout>
#include <QFontMetricsF>
#include <QPainter>
#include <QQuickItem>
#include <QQuickPaintedItem>
#include <QQuickTextDocument>
#include <QTextDocument>
#include <QTextLayout>
#include <QTextOption>

#include <algorithm>

namespace tickscope {

namespace {

double numberOf(const QObject& object, const char* property) { return object.property(property).toDouble(); }

// --- Rectangle

void drawRectangle(QPainter& painter, const QQuickItem& item) {
    const auto* pen = item.property("border").value<QObject*>();
    const double border = pen ? numberOf(*pen, "width") : 0;
    const QColor line = pen ? pen->property("color").value<QColor>() : QColor();
    // A pen that nobody has set looks like this, too; no theme has black frames.
    const bool hasBorder = border > 0 && line.alpha() > 0 && line != QColor(Qt::black);
    const QColor fill = item.property("color").value<QColor>();
    if (fill.alpha() == 0 && !hasBorder) return;
    painter.setPen(hasBorder ? QPen(line, border) : QPen(Qt::NoPen));
    painter.setBrush(fill.alpha() == 0 ? QBrush(Qt::NoBrush) : QBrush(fill));
    const double inset = hasBorder ? border / 2 : 0; // borders are inside
    const QRectF box = QRectF(QPointF(), item.size()).adjusted(inset, inset, -inset, -inset);
    const double radius =
        std::max(0.0, std::min({numberOf(item, "radius") - inset, box.width() / 2, box.height() / 2}));
    if (radius > 0)
        painter.drawRoundedRect(box, radius, radius);
    else
        painter.drawRect(box);
}

// --- Text

// As in QQuickText.
enum TextFormat { PlainText = 0, RichText = 1, AutoText = 2, MarkdownText = 3, StyledText = 4 };
enum Elide { ElideLeft = 0, ElideRight = 1, ElideMiddle = 2, ElideNone = 3 };

struct TextLine {
    QString text;
    double width = 0;
};

// The lines that a Text shows: wrapped at its width, and the last one cut.
std::vector<TextLine> linesOf(const QQuickItem& item, const QFont& font, double width) {
    const QFontMetricsF metrics(font);
    const int wrap = item.property("wrapMode").toInt(); // QTextOption::WrapMode
    const int elide = item.property("elide").toInt();
    const int limit = std::max(1, item.property("maximumLineCount").toInt());
    const bool isWidthFixed = width < item.implicitWidth() - 0.5;
    std::vector<TextLine> lines;
    const QStringList paragraphs = item.property("text").toString().split(u'\n');
    for (const QString& paragraph : paragraphs) {
        if (wrap == QTextOption::NoWrap) {
            lines.push_back({paragraph, 0});
            continue;
        }
        QTextLayout layout(paragraph, font);
        QTextOption option;
        option.setWrapMode(static_cast<QTextOption::WrapMode>(wrap));
        layout.setTextOption(option);
        layout.beginLayout();
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(width);
            lines.push_back({paragraph.mid(line.textStart(), line.textLength()).trimmed(), 0});
        }
        layout.endLayout();
        if (paragraph.isEmpty()) lines.push_back({});
    }
    if (static_cast<int>(lines.size()) > limit) {
        for (std::size_t i = static_cast<std::size_t>(limit); i < lines.size(); ++i)
            lines[static_cast<std::size_t>(limit) - 1].text += u' ' + lines[i].text;
        lines.resize(static_cast<std::size_t>(limit));
    }
    for (TextLine& line : lines) {
        const bool mayElide = elide != ElideNone && (isWidthFixed || wrap != QTextOption::NoWrap);
        if (mayElide && metrics.horizontalAdvance(line.text) > width + 0.5)
            line.text = metrics.elidedText(line.text, static_cast<Qt::TextElideMode>(elide), width);
        line.width = metrics.horizontalAdvance(line.text);
    }
    return lines;
}

double alignedStart(double room, double size, int alignment) {
    if (alignment & (Qt::AlignRight | Qt::AlignBottom)) return room - size;
    return alignment & (Qt::AlignHCenter | Qt::AlignVCenter) ? (room - size) / 2 : 0;
}

bool isPlain(const QQuickItem& item) {
    const int format = item.property("textFormat").toInt();
    return format == PlainText ||
           (format == AutoText && !Qt::mightBeRichText(item.property("text").toString()));
}

void drawRichText(QPainter& painter, const QQuickItem& item, const QFont& font, const QRectF& room) {
    QTextDocument document;
    document.setDocumentMargin(0);
    document.setDefaultFont(font);
    document.setDefaultStyleSheet(
        QStringLiteral("a { color: %1 }").arg(item.property("linkColor").value<QColor>().name()));
    document.setTextWidth(item.property("wrapMode").toInt() == QTextOption::NoWrap ? -1 : room.width());
    document.setHtml(item.property("text").toString());
    QAbstractTextDocumentLayout::PaintContext context;
    context.palette.setColor(QPalette::Text, item.property("color").value<QColor>());
    painter.translate(room.left(), room.top() + alignedStart(room.height(), document.size().height(),
                                                             item.property("verticalAlignment").toInt()));
    document.documentLayout()->draw(&painter, context);
}

void drawText(QPainter& painter, const QQuickItem& item) {
    const QFont font = item.property("font").value<QFont>();
    const QRectF room = QRectF(QPointF(), item.size())
                            .adjusted(numberOf(item, "leftPadding"), numberOf(item, "topPadding"),
                                      -numberOf(item, "rightPadding"), -numberOf(item, "bottomPadding"));
    if (item.property("text").toString().isEmpty()) return;
    if (!isPlain(item)) return drawRichText(painter, item, font, room);
    const QFontMetricsF metrics(font);
    const std::vector<TextLine> lines = linesOf(item, font, room.width());
    const double leading = metrics.height() * std::max(0.1, numberOf(item, "lineHeight"));
    painter.setFont(font);
    painter.setPen(item.property("color").value<QColor>());
    double y = room.top() + alignedStart(room.height(), leading * static_cast<double>(lines.size()),
                                         item.property("verticalAlignment").toInt());
    for (const TextLine& line : lines) {
        const double x = room.left() + alignedStart(room.width(), line.width,
                                                    item.property("effectiveHorizontalAlignment").toInt());
        painter.drawText(QPointF(x, y + (leading - metrics.height()) + metrics.ascent()), line.text);
        y += leading;
    }
}

// A TextArea: its document, with the colours that a highlighter gives it.
void drawTextArea(QPainter& painter, const QQuickItem& item, const QRectF& seen) {
    const auto* holder = item.property("textDocument").value<QQuickTextDocument*>();
    QTextDocument* document = holder ? holder->textDocument() : nullptr;
    if (!document) return;
    QAbstractTextDocumentLayout::PaintContext context;
    context.palette.setColor(QPalette::Text, item.property("color").value<QColor>());
    const QPointF origin(numberOf(item, "leftPadding"), numberOf(item, "topPadding"));
    context.clip = seen.translated(-origin);
    painter.translate(origin);
    document->documentLayout()->draw(&painter, context);
}

// One line to type in. What is typed scrolls in it, which is not followed here.
void drawTextInput(QPainter& painter, const QQuickItem& item) {
    const QFontMetricsF metrics(item.property("font").value<QFont>());
    painter.setFont(item.property("font").value<QFont>());
    painter.setPen(item.property("color").value<QColor>());
    const double top = (item.height() - metrics.height()) / 2;
    painter.drawText(QPointF(numberOf(item, "leftPadding"), top + metrics.ascent()),
                     item.property("displayText").toString());
}

// --- The tree

class SceneWalk {
public:
    SceneWalk(QPainter& painter, const QQuickItem& root)
        : m_painter(painter), m_root(root), m_base(painter.transform()) {}

    void visit(const QQuickItem& item, double opacity, const QRectF& seen) {
        if (!item.isVisible() || opacity * item.opacity() <= 0.01) return;
        const QRectF box = item.mapRectToItem(&m_root, QRectF(QPointF(), item.size()));
        const QRectF inside = item.clip() || &item == &m_root ? seen.intersected(box) : seen;
        if (inside.isEmpty()) return;
        const double visible = opacity * item.opacity();
        QList<QQuickItem*> children = item.childItems();
        std::stable_sort(children.begin(), children.end(),
                         [](const QQuickItem* a, const QQuickItem* b) { return a->z() < b->z(); });
        const auto front =
            std::find_if(children.begin(), children.end(), [](const QQuickItem* c) { return c->z() >= 0; });
        for (auto child = children.begin(); child != front; ++child)
            visit(**child, visible, inside);
        draw(item, visible, inside, box);
        for (auto child = front; child != children.end(); ++child)
            visit(**child, visible, inside);
    }

private:
    void draw(const QQuickItem& item, double opacity, const QRectF& seen, const QRectF& box) {
        if (!seen.intersects(box.isEmpty() ? box.adjusted(0, 0, 1, 1) : box)) return;
        m_painter.save();
        m_painter.setTransform(m_base);
        if (!seen.contains(box)) m_painter.setClipRect(seen);
        m_painter.setOpacity(opacity);
        bool isOk = true;
        m_painter.setTransform(item.itemTransform(const_cast<QQuickItem*>(&m_root), &isOk) * m_base);
        drawContent(item, item.mapRectFromItem(&m_root, seen));
        m_painter.restore();
    }
    void drawContent(const QQuickItem& item, const QRectF& seen) {
        if (item.inherits("QQuickRectangle"))
            drawRectangle(m_painter, item);
        else if (item.inherits("QQuickText"))
            drawText(m_painter, item);
        else if (item.inherits("QQuickTextEdit"))
            drawTextArea(m_painter, item, seen);
        else if (item.inherits("QQuickTextInput"))
            drawTextInput(m_painter, item);
        else if (item.inherits("QQuickPaintedItem"))
            static_cast<QQuickPaintedItem*>(const_cast<QQuickItem*>(&item))->paint(&m_painter);
    }

    QPainter& m_painter;
    const QQuickItem& m_root;
    QTransform m_base;
};

} // namespace

void drawScene(QPainter& painter, const QQuickItem& item) {
    painter.setRenderHint(QPainter::Antialiasing);
    SceneWalk(painter, item).visit(item, 1, QRectF(QPointF(), item.size()));
}

} // namespace tickscope
