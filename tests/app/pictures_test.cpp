// What the window looks like in the states of pictures/states.txt, against the pictures kept beside it. To
// keep new ones: TICKSCOPE_KEEP_PICTURES=1 build/release/bin/app_pictures, then look at each of them.

#include "support/catch.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QProcess>
#include <QTemporaryDir>

#include <cmath>

namespace {

// Letters differ by a pixel here and there from one font engine to the next: pictures are compared in blocks.
constexpr int kBlock = 8;
constexpr int kFarApart = 40;        // of 255, in one block
constexpr double kShareApart = 0.01; // of all blocks
constexpr double kMeanApart = 2.5;

struct State {
    QString name;
    QStringList arguments;
};

// Lines of "name: arguments"; `#` begins a remark. Programs are files of this folder.
QList<State> states() {
    QFile file(TICKSCOPE_PICTURES "/states.txt");
    REQUIRE(file.open(QIODevice::ReadOnly));
    QList<State> all;
    for (const QByteArray& line : file.readAll().split('\n')) {
        const QString text = QString::fromUtf8(line).section(u'#', 0, 0).trimmed();
        if (text.isEmpty()) continue;
        all.push_back(
            {text.section(u':', 0, 0).trimmed(), QProcess::splitCommand(text.section(u':', 1).trimmed())});
    }
    return all;
}

QImage grab(const State& state, const QString& path) {
    QProcess process;
    process.setWorkingDirectory(QStringLiteral(TICKSCOPE_PICTURES));
    process.start(QStringLiteral(TICKSCOPE_BINARY), QStringList{"--grab", path} + state.arguments);
    process.waitForFinished(60'000);
    INFO(process.readAllStandardError().toStdString());
    REQUIRE(process.exitStatus() == QProcess::NormalExit);
    REQUIRE(process.exitCode() == 0);
    return QImage(path);
}

QImage inBlocks(const QImage& image) {
    return image.convertToFormat(QImage::Format_RGB32)
        .scaled(image.size() / kBlock, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

struct Difference {
    double share = 1; // of the blocks that are far apart
    double mean = 255;
};

Difference compare(const QImage& a, const QImage& b) {
    if (a.size() != b.size()) return {};
    const QImage left = inBlocks(a), right = inBlocks(b);
    double sum = 0;
    int apart = 0;
    for (int y = 0; y < left.height(); ++y)
        for (int x = 0; x < left.width(); ++x) {
            const QRgb p = left.pixel(x, y), q = right.pixel(x, y);
            const int far = std::max({std::abs(qRed(p) - qRed(q)), std::abs(qGreen(p) - qGreen(q)),
                                      std::abs(qBlue(p) - qBlue(q))});
            sum += far;
            apart += far > kFarApart;
        }
    const double count = left.width() * left.height();
    return {apart / count, sum / count};
}

} // namespace

TEST_CASE("The window looks as in the pictures") {
    const bool keeps = qEnvironmentVariableIsSet("TICKSCOPE_KEEP_PICTURES");
    QTemporaryDir directory;
    for (const State& state : states()) {
        INFO(state.name.toStdString());
        const QString kept = QStringLiteral(TICKSCOPE_PICTURES "/%1.png").arg(state.name);
        const QImage now = grab(state, directory.filePath(state.name + ".png"));
        REQUIRE(!now.isNull());
        if (keeps) {
            REQUIRE(now.convertToFormat(QImage::Format_RGB32).save(kept, "PNG", 0));
            continue;
        }
        const Difference difference = compare(now, QImage(kept));
        CHECK(difference.share <= kShareApart);
        CHECK(difference.mean <= kMeanApart);
    }
}

TEST_CASE("Every kept picture is of a state") {
    QStringList names;
    for (const State& state : states())
        names << state.name + ".png";
    CHECK(names.size() >= 20);
    for (const QString& file : QDir(TICKSCOPE_PICTURES).entryList({"*.png"})) {
        INFO(file.toStdString());
        CHECK(names.contains(file));
    }
}

TEST_CASE("A picture with a card moved is another picture") {
    QImage picture(1100, 700, QImage::Format_RGB32);
    picture.fill(QColor("#1b1e26"));
    QImage moved = picture;
    const auto card = [](QImage& image, int top) {
        for (int y = top; y < top + 46; ++y)
            for (int x = 300; x < 560; ++x)
                image.setPixelColor(x, y, QColor("#5aa9ff"));
    };
    card(picture, 100);
    card(moved, 160);
    CHECK(compare(picture, picture).mean == 0);
    CHECK(compare(picture, moved).share > kShareApart);
}
