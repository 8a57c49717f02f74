// The design system: contrast, icons, and that the QML files use it.

#include "contrast.h"
#include "icon_painter.h"
#include "support/catch.h"
#include "svg_path.h"

#include <QDirIterator>
#include <QFile>
#include <QImage>
#include <QPainter>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

using namespace tickscope;

namespace {

bool near(double a, double b) { return std::abs(a - b) < 0.05; }

} // namespace

TEST_CASE("The contrast ratio is that of WCAG") {
    CHECK(near(Contrast::ratio(Qt::black, Qt::white), 21));
    CHECK(near(Contrast::ratio(Qt::white, Qt::white), 1));
    CHECK(near(Contrast::ratio(QColor("#777777"), Qt::white), 4.48));
    // What shines through counts.
    QColor half = Qt::black;
    half.setAlphaF(0.5);
    CHECK(near(Contrast::ratio(half, Qt::white), Contrast::ratio(QColor("#7f7f7f"), Qt::white)));
}

TEST_CASE("An SVG path is read as SVG says") {
    const auto bounds = [](const char16_t* text) { return parseSvgPath(text).value().boundingRect(); };
    CHECK(bounds(u"M5 6 H19 V18 H5 Z") == QRectF(5, 6, 14, 12));
    CHECK(bounds(u"M5 6 h14 v12 l-14 0z") == QRectF(5, 6, 14, 12));
    CHECK(bounds(u"M 1,2 3,4") == QRectF(1, 2, 2, 2)); // numbers after M are lines
    const QRectF circle = bounds(u"M12 4 A8 8 0 1 1 11.99 4 Z");
    CHECK(near(circle.center().x(), 12));
    CHECK(near(circle.height(), 16));
    CHECK(near(bounds(u"M4 12 A8 8 0 0 1 20 12").top(), 4)); // over the top
    CHECK(near(bounds(u"M4 12 A8 8 0 0 0 20 12").bottom(), 20));
    for (const char16_t* wrong : {u"12 4", u"M1", u"M1 2 X3", u"M1 2 A0 1 0 0 0 3 4", u"M0 0 L1 Z"})
        CHECK_FALSE(parseSvgPath(wrong));
}

TEST_CASE("Every icon can be read, stays on its grid and draws something") {
    const QStringList names = IconPainter::names();
    REQUIRE(names.size() > 30);
    for (const QString& name : names) {
        INFO(name.toStdString());
        const QPainterPath path = IconPainter::path(name);
        REQUIRE_FALSE(path.isEmpty());
        const QRectF box = path.boundingRect();
        CHECK(std::min(box.left(), box.top()) >= 1);
        CHECK(std::max(box.right(), box.bottom()) <= IconPainter::kGrid - 1);
        QImage image(24, 24, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        IconPainter icon;
        icon.setSize({24, 24});
        icon.setName(name);
        icon.setColor(Qt::red);
        icon.paint(&painter);
        painter.end();
        int drawn = 0;
        for (int y = 0; y < 24; ++y)
            for (int x = 0; x < 24; ++x)
                drawn += qRed(image.pixel(x, y)) > 100;
        CHECK(drawn > 3);
    }
}

// A line of QML that says by itself what the theme or a control should say.
TEST_CASE("QML outside of theme and controls takes colours, sizes and controls from there") {
    const QRegularExpression adHoc(QStringLiteral(
        R"(\"#[0-9a-fA-F]{3,8}\"|Qt\.(lighter|darker|rgba)|font\.pixelSize: (Theme\.px|\d)|\bduration: \d{2,})"
        R"(|(^|\s)(Button|ToolTip|Menu|MenuItem|Dialog|Popup|Slider|Switch|SplitView|TextField|ScrollBar|TabBar) \{)"));
    int files = 0;
    QDirIterator found(TICKSCOPE_QML_DIR, {"*.qml"}, QDir::Files, QDirIterator::Subdirectories);
    while (found.hasNext()) {
        const QString path = found.next();
        ++files;
        if (path.contains("/theme/") || path.contains("/controls/")) continue;
        QFile file(path);
        REQUIRE(file.open(QIODevice::ReadOnly));
        int number = 0;
        for (const QByteArray& line : file.readAll().split('\n')) {
            ++number;
            INFO(path.toStdString() << ':' << number << ": " << line.toStdString());
            CHECK_FALSE(adHoc.match(QString::fromUtf8(line)).hasMatch());
        }
    }
    CHECK(files > 40);
}

TEST_CASE("What people read goes through qsTr") {
    const QRegularExpression bare(QStringLiteral(
        "\\b(text|title|tip|heading|subtitle|actionText|placeholderText|trailing): \"[^\"]*[A-Za-z]{3}"));
    QDirIterator files(TICKSCOPE_QML_DIR, {"*.qml"}, QDir::Files, QDirIterator::Subdirectories);
    int looked = 0;
    while (files.hasNext()) {
        const QString path = files.next();
        if (path.contains(QLatin1String("/gallery/"))) continue; // names of tokens, for developers
        QFile file(path);
        REQUIRE(file.open(QIODevice::ReadOnly));
        ++looked;
        for (const QByteArray& line : file.readAll().split('\n')) {
            INFO(path.toStdString() << ": " << line.toStdString());
            CHECK_FALSE(bare.match(QString::fromUtf8(line)).hasMatch());
        }
    }
    CHECK(looked > 60);
}
