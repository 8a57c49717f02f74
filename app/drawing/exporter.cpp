#include "exporter.h"

#include "file_dialog.h"
#include "scene_painter.h"
#include "svg_device.h"
#include "tickscope/export.h"
#include "tickscope/trace_file.h"

#include <QBuffer>
#include <QDir>
#include <QFileInfo>
#include <QPainter>
#include <QQuickItemGrabResult>
#include <QSaveFile>

namespace tickscope {

namespace {

constexpr int kPngScale = 2;

struct FormatInfo {
    const char* suffix;
    const char* filter; // of a file dialog
};

FormatInfo infoOf(Exporter::Format format) {
    switch (format) {
    case Exporter::Png:
        return {"png", QT_TRANSLATE_NOOP("exporter", "Pictures (*.png)")};
    case Exporter::Svg:
        return {"svg", QT_TRANSLATE_NOOP("exporter", "Drawings (*.svg)")};
    case Exporter::TraceFile:
        return {"ticktrace", QT_TRANSLATE_NOOP("exporter", "Tickscope traces (*.ticktrace)")};
    case Exporter::ChromeTrace:
        break;
    }
    return {"json", QT_TRANSLATE_NOOP("exporter", "Chrome traces (*.json)")};
}

} // namespace

void Exporter::choose(Format format, QQuickItem* item, const QString& what) {
    const FormatInfo info = infoOf(format);
    const Document& document = *m_session->document();
    const QDir folder = document.filePath().isEmpty() ? QDir::home() : QFileInfo(document.filePath()).dir();
    const QString name =
        QFileInfo(document.fileName()).completeBaseName() + u'-' + what + u'.' + QLatin1String(info.suffix);
    const QPointer<QQuickItem> shown = item;
    askForFile({QFileDialog::AcceptSave, folder.filePath(name),
                QCoreApplication::translate("exporter", info.filter), QLatin1String(info.suffix)},
               this, [this, format, shown](const QString& path) { write(format, shown, path); });
}

void Exporter::write(Format format, QQuickItem* item, const QString& path) {
    const bool isPicture = format == Png || format == Svg;
    if (isPicture ? !item : !m_session || !m_session->hasRun())
        return fail(path, isPicture ? tr("there is nothing to see") : tr("there is no run yet"));
    if (format == Png) return writePng(*item, path);
    writeBytes(format == Svg ? svgOf(*item, m_background, QFileInfo(path).completeBaseName()) : runAs(format),
               path);
}

void Exporter::writePng(QQuickItem& item, const QString& path) {
    const auto grab = item.grabToImage((item.size() * kPngScale).toSize());
    if (!grab) return fail(path, tr("the window cannot be drawn"));
    connect(grab.data(), &QQuickItemGrabResult::ready, this, [this, grab, path] {
        QBuffer png;
        grab->image().save(&png, "PNG");
        writeBytes(png.data(), path);
    });
}

QByteArray Exporter::svgOf(const QQuickItem& item, const QColor& background, const QString& title) {
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    SvgDevice device(out, item.size(), title);
    QPainter painter(&device);
    if (background.isValid()) painter.fillRect(QRectF(QPointF(), item.size()), background);
    drawScene(painter, item);
    painter.end();
    return out.data();
}

QByteArray Exporter::runAs(Format format) const {
    QByteArray bytes;
    const auto sink = [&bytes](std::string_view text) {
        bytes.append(text.data(), static_cast<qsizetype>(text.size()));
    };
    const Trace& trace = m_session->playhead()->recording()->trace();
    format == TraceFile ? writeTraceFile(trace, sink) : writeChromeTrace(trace, sink);
    return bytes;
}

void Exporter::writeBytes(const QByteArray& bytes, const QString& path) {
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return fail(path, file.errorString());
    emit saved(QFileInfo(path).fileName());
}

void Exporter::fail(const QString& path, const QString& reason) {
    emit failed(tr("%1 could not be written: %2.").arg(QDir::toNativeSeparators(path), reason));
}

} // namespace tickscope
