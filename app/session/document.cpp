#include "document.h"

#include "file_dialog.h"
#include "preferences.h"
#include "tickscope/trace_file.h"

#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QSaveFile>

#include <algorithm>
#include <utility>

namespace tickscope {

namespace {

constexpr int kKeepAfterMs = 1500; // so much of the work can be lost in a crash
constexpr int kMaxRecent = 8;
const QString kSuffix = QStringLiteral("js");

QString fileFilter() {
    return Document::tr("Programs (*.js *.mjs *.cjs *.ts *.mts)") + QStringLiteral(";;") +
           Document::tr("Recorded runs (*.ticktrace)") + QStringLiteral(";;") + Document::tr("All files (*)");
}

} // namespace

Document::Document(QObject* parent) : QObject(parent), m_name(tr("untitled.js")) {
    m_draftTimer.setSingleShot(true);
    m_draftTimer.setInterval(kKeepAfterMs);
    connect(&m_draftTimer, &QTimer::timeout, this, &Document::writeDraft);
    connect(Preferences::instance(), &Preferences::recentFilesChanged, this, &Document::recentFilesChanged);
    countLines();
}

QString Document::fileName() const { return m_path.isEmpty() ? m_name : QFileInfo(m_path).fileName(); }

QString Document::language() const {
    const QString suffix = QFileInfo(fileName()).suffix().toLower();
    return suffix == QLatin1String("ts") || suffix == QLatin1String("mts") ? tr("TypeScript")
                                                                           : tr("JavaScript");
}

bool Document::isModule() const {
    const QString suffix = QFileInfo(fileName()).suffix().toLower();
    return suffix == QLatin1String("mjs") || suffix == QLatin1String("mts");
}

bool Document::isTooLarge() const { return m_lineCount > kSoftLines || m_text.size() > kSoftBytes; }

QStringList Document::recentFiles() const { return Preferences::instance()->recentFiles(); }

void Document::setText(const QString& text) {
    if (text == m_text) return;
    m_text = text;
    ++m_revision;
    countLines();
    setModified(true);
    emit textChanged();
    if (m_drafts && !m_draftTimer.isActive()) m_draftTimer.start(); // also while typing never stops
}

void Document::countLines() { m_lineCount = static_cast<int>(m_text.count(u'\n')) + 1; }

void Document::setModified(bool modified) {
    if (m_modified == modified) return;
    m_modified = modified;
    emit modifiedChanged();
}

void Document::say(const QString& message) {
    if (m_message == message) return;
    m_message = message;
    emit messageChanged();
}

void Document::load(const QString& name, const QString& path, const QString& source) {
    clearDraft();
    put(name, path, source);
    setModified(false);
}

void Document::put(const QString& name, const QString& path, const QString& source) {
    m_name = name;
    m_path = path;
    m_text = source;
    m_text.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    ++m_revision;
    countLines();
    say({});
    emit fileChanged();
    emit textChanged();
    emit loaded();
}

bool Document::loadPath(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        say(tr("%1 cannot be opened: %2.").arg(QDir::toNativeSeparators(path), file.errorString()));
        return false;
    }
    const std::string_view extension = kTraceFileExtension;
    const bool mayBeTrace =
        path.endsWith(QLatin1String(extension.data(), static_cast<qsizetype>(extension.size())));
    if (file.size() > (mayBeTrace ? kTraceBytes : kHardBytes)) {
        if (mayBeTrace) {
            say(tr("%1 is larger than 256 MiB.").arg(QFileInfo(path).fileName()));
            return false;
        }
        say(tr("%1 is larger than 1 MiB. Tickscope is made for programs that fit on a few screens.")
                .arg(QFileInfo(path).fileName()));
        return false;
    }
    const QByteArray bytes = file.readAll();
    if (isTraceFile({bytes.data(), static_cast<std::size_t>(bytes.size())})) return loadTrace(path, bytes);
    load({}, QFileInfo(path).absoluteFilePath(), QString::fromUtf8(bytes));
    remember(m_path);
    return true;
}

// The program of a trace is one without a file: saving it does not write over the trace.
bool Document::loadTrace(const QString& path, const QByteArray& bytes) {
    TraceFileResult read = readTraceFile({bytes.data(), static_cast<std::size_t>(bytes.size())});
    if (!read.trace) {
        say(tr("%1 cannot be opened: %2.")
                .arg(QDir::toNativeSeparators(path), QString::fromStdString(read.error)));
        return false;
    }
    m_recorded = std::make_shared<const Trace>(std::move(*read.trace));
    load(QString::fromStdString(m_recorded->fileName), {}, QString::fromStdString(m_recorded->source));
    remember(QFileInfo(path).absoluteFilePath());
    return true;
}

void Document::remember(const QString& path) {
    QStringList files = recentFiles();
    files.removeAll(path);
    files.prepend(path);
    while (files.size() > kMaxRecent)
        files.removeLast();
    Preferences::instance()->setRecentFiles(files);
}

void Document::guarded(std::function<void()> action) {
    if (!m_modified) return action();
    m_pending = std::move(action);
    m_asking = true;
    emit askingChanged();
}

void Document::answer(Answer answer) {
    if (!m_asking) return;
    m_asking = false;
    emit askingChanged();
    const auto action = std::exchange(m_pending, nullptr);
    if (answer == Cancel) return;
    if (answer == Discard) return action();
    if (m_path.isEmpty())
        chooseSavePath(action);
    else if (savePath(m_path))
        action();
}

void Document::newFile() {
    guarded([this] { load(tr("untitled.js"), {}, {}); });
}

void Document::open() {
    guarded([this] {
        askForFile({QFileDialog::AcceptOpen, QFileInfo(m_path).path(), fileFilter(), kSuffix}, this,
                   [this](const QString& path) { loadPath(path); });
    });
}

void Document::openPath(const QString& path) {
    guarded([this, path] { loadPath(path); });
}

void Document::openUrl(const QUrl& url) {
    if (url.isLocalFile()) openPath(url.toLocalFile());
}

void Document::openProgram(const QString& name, const QString& source) {
    guarded([this, name, source] { load(name, {}, source); });
}

bool Document::mayClose() {
    if (!m_modified) return true;
    guarded([this] {
        setModified(false);
        clearDraft();
        emit closeAllowed();
    });
    return false;
}

void Document::save() {
    if (m_path.isEmpty())
        saveAs();
    else
        savePath(m_path);
}

void Document::saveAs() {
    chooseSavePath([] {});
}

void Document::chooseSavePath(const std::function<void()>& then) {
    const QString start = m_path.isEmpty() ? QDir::home().filePath(m_name) : m_path;
    askForFile({QFileDialog::AcceptSave, start, fileFilter(), kSuffix}, this,
               [this, then](const QString& path) {
                   if (savePath(path)) then();
               });
}

bool Document::savePath(const QString& path) {
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(m_text.toUtf8()) < 0 || !file.commit()) {
        say(tr("%1 could not be saved: %2.").arg(QDir::toNativeSeparators(path), file.errorString()));
        return false;
    }
    m_path = QFileInfo(path).absoluteFilePath();
    setModified(false);
    say({});
    clearDraft();
    remember(m_path);
    emit fileChanged();
    return true;
}

void Document::keepDrafts(const QString& directory) { m_drafts = std::make_unique<DraftStore>(directory); }

void Document::writeDraft() {
    if (m_drafts && m_modified) m_drafts->write({fileName(), m_path, m_text});
}

bool Document::restoreDraft() {
    const std::optional<Draft> draft = m_drafts ? m_drafts->leftBehind() : std::nullopt;
    if (!draft) return false;
    put(draft->name, draft->path, draft->text);
    setModified(true);
    say(tr("Your unsaved changes to %1 were brought back after Tickscope ended unexpectedly.")
            .arg(fileName()));
    return true;
}

void Document::clearDraft() {
    m_draftTimer.stop();
    if (m_drafts) m_drafts->clear();
}

} // namespace tickscope
