#include "gallery.h"

#include "preferences.h"

#include <QApplication>
#include <QEventLoop>
#include <QHBoxLayout>
#include <QPainter>
#include <QQmlEngine>
#include <QQuickItem>
#include <QTimer>
#include <QWidget>
#include <QtMath>

#include <cstdio>

namespace tickscope {

namespace {

constexpr int kWidth = 960; // of one theme in a picture whose size was not chosen, at normal text size

void settle(int ms) {
    QEventLoop loop;
    QTimer::singleShot(ms, &loop, &QEventLoop::quit);
    loop.exec();
}

} // namespace

Gallery::Gallery(Options options) : m_options(std::move(options)) {}
Gallery::~Gallery() = default;

bool Gallery::load() {
    QStringList variants{QStringLiteral("dark"), QStringLiteral("light")};
    if (!m_options.theme.isEmpty()) variants = {m_options.theme};
    for (const QString& variant : variants) {
        auto view = std::make_unique<QQuickView>();
        view->engine()->addImportPath(QStringLiteral("qrc:/qt/qml"));
        QObject::connect(
            view->engine(), &QQmlEngine::warnings, view.get(),
            [this](const QList<QQmlError>& warnings) { m_warnings += static_cast<int>(warnings.size()); });
        view->setResizeMode(QQuickView::SizeRootObjectToView);
        view->setInitialProperties({{QStringLiteral("variant"), variant}});
        view->setSource(QUrl(QStringLiteral("qrc:/qt/qml/Tickscope/gallery/Gallery.qml")));
        if (!view->rootObject()) return false;
        m_views.push_back(std::move(view));
    }
    return true;
}

int Gallery::run() {
    Preferences::instance()->setTextScale(m_options.textScale);
    if (!load()) return 1;
    return m_options.grabPath.isEmpty() ? runWindow() : runGrab();
}

int Gallery::runGrab() {
    const int count = static_cast<int>(m_views.size());
    const int width =
        m_options.sizeChosen ? m_options.size.width() / count : qRound(kWidth * m_options.textScale);
    int height = m_options.size.height();
    for (const auto& view : m_views) {
        view->resize(width, height);
        view->show();
    }
    settle(100);
    if (!m_options.sizeChosen) {
        for (const auto& view : m_views)
            height = qMax(height, qCeil(view->rootObject()->property("wholeHeight").toReal()));
        for (const auto& view : m_views)
            view->resize(width, height);
    }
    settle(300); // layout, then what floats
    QImage picture(width * count, height, QImage::Format_RGB32);
    QPainter painter(&picture);
    for (int i = 0; i < count; ++i)
        painter.drawImage(i * width, 0, m_views[static_cast<std::size_t>(i)]->grabWindow());
    painter.end();
    if (picture.save(m_options.grabPath)) return m_warnings ? 1 : 0;
    std::fputs(qPrintable(QStringLiteral("%1 could not be written\n").arg(m_options.grabPath)), stderr);
    return 1;
}

int Gallery::runWindow() {
    QWidget window;
    window.setWindowTitle(QCoreApplication::translate("gallery", "Gallery"));
    auto* row = new QHBoxLayout(&window);
    row->setContentsMargins({});
    row->setSpacing(0);
    for (auto& view : m_views)
        row->addWidget(QWidget::createWindowContainer(view.release(), &window)); // the container owns it now
    m_views.clear();
    window.resize(m_options.size);
    window.show();
    return QApplication::exec();
}

} // namespace tickscope
