#include "svg_device.h"

#include <QBuffer>
#include <QFont>
#include <QPaintEngine>
#include <QPainterPath>
#include <QXmlStreamWriter>

namespace tickscope {

namespace {

constexpr int kDotsPerInch = 96; // as CSS has it

QString number(double value) { return QString::number(value, 'g', 6); }

QString pathData(const QPainterPath& path) {
    QString data;
    const auto point = [&data](const QPainterPath::Element& e) {
        data += number(e.x) + u',' + number(e.y) + u' ';
    };
    for (int i = 0; i < path.elementCount(); ++i) {
        const QPainterPath::Element& element = path.elementAt(i);
        if (element.isMoveTo())
            data += u'M';
        else if (element.isLineTo())
            data += u'L';
        else if (element.type == QPainterPath::CurveToElement)
            data += u'C';
        point(element); // the further points of a curve follow it
    }
    return data.trimmed();
}

QString matrix(const QTransform& t) {
    return QStringLiteral("matrix(%1 %2 %3 %4 %5 %6)")
        .arg(number(t.m11()), number(t.m12()), number(t.m21()), number(t.m22()), number(t.dx()),
             number(t.dy()));
}

} // namespace

class SvgEngine : public QPaintEngine {
public:
    SvgEngine(QIODevice& out, QSizeF size, QString title)
        : QPaintEngine(PainterPaths | Antialiasing | AlphaBlend | ConstantOpacity | PrimitiveTransform |
                       PixmapTransform),
          m_xml(&out), m_size(size), m_title(std::move(title)) {}

    bool begin(QPaintDevice*) override {
        m_xml.setAutoFormatting(true);
        m_xml.setAutoFormattingIndent(1);
        m_xml.writeStartDocument();
        m_xml.writeStartElement(QStringLiteral("svg"));
        m_xml.writeDefaultNamespace(QStringLiteral("http://www.w3.org/2000/svg"));
        m_xml.writeNamespace(QStringLiteral("http://www.w3.org/1999/xlink"), QStringLiteral("xlink"));
        attribute("version", QStringLiteral("1.1"));
        attribute("width", number(m_size.width()));
        attribute("height", number(m_size.height()));
        attribute("viewBox",
                  QStringLiteral("0 0 %1 %2").arg(number(m_size.width()), number(m_size.height())));
        m_xml.writeTextElement(QStringLiteral("title"), m_title);
        return true;
    }
    bool end() override {
        m_xml.writeEndDocument();
        return !m_xml.hasError();
    }
    void updateState(const QPaintEngineState& state) override {
        if (state.state() & DirtyClipRegion)
            setClip(state.clipOperation(),
                    state.transform().mapRect(QRectF(state.clipRegion().boundingRect())));
        if (state.state() & DirtyClipPath)
            setClip(state.clipOperation(), state.transform().map(state.clipPath()).boundingRect());
        if ((state.state() & DirtyClipEnabled) && !state.isClipEnabled()) m_clip.clear();
    }
    void drawRects(const QRectF* rects, int count) override {
        for (const QRectF* rect = rects; rect != rects + count; ++rect) {
            if (painter()->transform().isRotating()) {
                QPainterPath path;
                path.addRect(*rect);
                drawPath(path);
                continue;
            }
            clipped([&] {
                m_xml.writeEmptyElement(QStringLiteral("rect"));
                place(painter()->transform().mapRect(*rect));
                looks();
            });
        }
    }
    void drawPath(const QPainterPath& path) override {
        if (path.isEmpty()) return;
        const QTransform transform = painter()->transform();
        clipped([&] {
            m_xml.writeEmptyElement(QStringLiteral("path"));
            attribute("d", pathData(transform.isRotating() ? path : transform.map(path)));
            if (transform.isRotating()) attribute("transform", matrix(transform));
            if (path.fillRule() == Qt::OddEvenFill) attribute("fill-rule", QStringLiteral("evenodd"));
            looks();
        });
    }
    void drawPolygon(const QPointF* points, int count, PolygonDrawMode mode) override {
        QPainterPath path;
        path.addPolygon(QPolygonF(QList<QPointF>(points, points + count)));
        if (mode != PolylineMode) path.closeSubpath();
        drawPath(path);
    }
    void drawTextItem(const QPointF& at, const QTextItem& item) override {
        const QFont font = item.font();
        clipped([&] {
            m_xml.writeStartElement(QStringLiteral("text"));
            attribute("transform",
                      matrix(QTransform::fromTranslate(at.x(), at.y()) * painter()->transform()));
            attribute("font-family", QStringLiteral("'%1', %2")
                                         .arg(font.family(), font.fixedPitch() || font.family().contains(
                                                                                      QLatin1String("Mono"))
                                                                 ? QStringLiteral("monospace")
                                                                 : QStringLiteral("sans-serif")));
            attribute("font-size", number(font.pixelSize() > 0 ? font.pixelSize()
                                                               : font.pointSizeF() * kDotsPerInch / 72));
            if (font.weight() != QFont::Normal) attribute("font-weight", QString::number(font.weight()));
            if (font.italic()) attribute("font-style", QStringLiteral("italic"));
            if (font.underline()) attribute("text-decoration", QStringLiteral("underline"));
            // As wide as here, also where the font is another one.
            attribute("textLength", number(item.width()));
            if (font.styleStrategy() & QFont::PreferNoShaping)
                attribute("font-variant-ligatures", QStringLiteral("none"));
            attribute("xml:space", QStringLiteral("preserve"));
            ink("fill", painter()->pen().color());
            m_xml.writeCharacters(item.text());
            m_xml.writeEndElement();
        });
    }
    void drawPixmap(const QRectF& target, const QPixmap& pixmap, const QRectF& source) override {
        drawImage(target, pixmap.toImage(), source, Qt::AutoColor);
    }
    void drawImage(const QRectF& target, const QImage& image, const QRectF& source,
                   Qt::ImageConversionFlags) override {
        QBuffer png;
        image.copy(source.toRect()).save(&png, "PNG");
        const QRectF box = painter()->transform().mapRect(target);
        clipped([&] {
            m_xml.writeEmptyElement(QStringLiteral("image"));
            place(box);
            m_xml.writeAttribute(QStringLiteral("http://www.w3.org/1999/xlink"), QStringLiteral("href"),
                                 QStringLiteral("data:image/png;base64,") +
                                     QString::fromLatin1(png.data().toBase64()));
        });
    }
    Type type() const override { return User; }

private:
    void attribute(const char* name, const QString& value) {
        m_xml.writeAttribute(QLatin1String(name), value);
    }
    void ink(const char* name, const QColor& color) {
        attribute(name, color.isValid() ? color.name() : QStringLiteral("none"));
        const double alpha = color.isValid() ? color.alphaF() * painter()->opacity() : 1;
        if (alpha < 1) m_xml.writeAttribute(QLatin1String(name) + QLatin1String("-opacity"), number(alpha));
    }
    // Clips are boxes.
    void setClip(Qt::ClipOperation operation, const QRectF& box) {
        if (operation == Qt::NoClip) return m_clip.clear();
        m_clipBox = operation == Qt::IntersectClip && !m_clip.isEmpty() ? m_clipBox.intersected(box) : box;
        m_clip = QStringLiteral("c%1").arg(++m_clips);
        m_xml.writeStartElement(QStringLiteral("clipPath"));
        attribute("id", m_clip);
        m_xml.writeEmptyElement(QStringLiteral("rect"));
        place(m_clipBox);
        m_xml.writeEndElement();
    }
    void place(const QRectF& box) {
        attribute("x", number(box.x()));
        attribute("y", number(box.y()));
        attribute("width", number(box.width()));
        attribute("height", number(box.height()));
    }
    // The pen and the brush that are in force.
    void looks() {
        const QPen pen = painter()->pen();
        const QBrush brush = painter()->brush();
        ink("fill", brush.style() == Qt::NoBrush ? QColor() : brush.color());
        if (pen.style() == Qt::NoPen) return;
        const bool isScaled = !pen.isCosmetic() && !painter()->transform().isRotating();
        ink("stroke", pen.color());
        attribute("stroke-width", number((pen.widthF() > 0 ? pen.widthF() : 1) *
                                         (isScaled ? painter()->transform().m11() : 1)));
        if (pen.capStyle() == Qt::RoundCap) attribute("stroke-linecap", QStringLiteral("round"));
        if (pen.joinStyle() == Qt::RoundJoin) attribute("stroke-linejoin", QStringLiteral("round"));
        if (pen.style() != Qt::SolidLine) dashes(pen);
    }
    void dashes(const QPen& pen) {
        QStringList lengths;
        for (const double length : pen.dashPattern())
            lengths << number(length * std::max(1.0, pen.widthF()));
        attribute("stroke-dasharray", lengths.join(u' '));
    }
    // A clip is in the coordinates of the picture, what it clips in its own: the clip is on a group around
    // it.
    template <typename Write>
    void clipped(Write write) {
        if (m_clip.isEmpty()) return write();
        m_xml.writeStartElement(QStringLiteral("g"));
        attribute("clip-path", QStringLiteral("url(#%1)").arg(m_clip));
        write();
        m_xml.writeEndElement();
    }

    QXmlStreamWriter m_xml;
    QSizeF m_size;
    QString m_title;
    QString m_clip;   // the id of the one in force
    QRectF m_clipBox; // and its place in the picture
    int m_clips = 0;
};

SvgDevice::SvgDevice(QIODevice& out, QSizeF size, const QString& title)
    : m_size(size), m_engine(std::make_unique<SvgEngine>(out, size, title)) {}
SvgDevice::~SvgDevice() = default;

QPaintEngine* SvgDevice::paintEngine() const { return m_engine.get(); }

int SvgDevice::metric(PaintDeviceMetric metric) const {
    const auto millimetres = [](double pixels) { return qRound(pixels * 25.4 / kDotsPerInch); };
    switch (metric) {
    case PdmWidth:
        return qRound(m_size.width());
    case PdmHeight:
        return qRound(m_size.height());
    case PdmWidthMM:
        return millimetres(m_size.width());
    case PdmHeightMM:
        return millimetres(m_size.height());
    case PdmDepth:
        return 32;
    case PdmNumColors:
        return INT_MAX;
    case PdmDevicePixelRatio:
        return 1;
    case PdmDevicePixelRatioScaled:
        return qRound(devicePixelRatioFScale());
    default:
        return kDotsPerInch;
    }
}

} // namespace tickscope
