#include "draft_store.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace tickscope {

namespace {
constexpr int kSlots = 20; // windows open at the same time
}

DraftStore::DraftStore(const QString& directory) : m_directory(directory) {
    QDir().mkpath(directory);
    for (const bool withDraft : {true, false})
        for (int slot = 1; slot <= kSlots && m_path.isEmpty(); ++slot)
            if (take(slot, withDraft)) return;
}

bool DraftStore::take(int slot, bool withDraft) {
    const QString path = QDir(m_directory).filePath(QStringLiteral("%1.json").arg(slot));
    if (QFile::exists(path) != withDraft) return false;
    auto lock = std::make_unique<QLockFile>(path + QStringLiteral(".lock"));
    lock->setStaleLockTime(0); // however old: it ends with its process only
    if (!lock->tryLock(0)) return false;
    m_path = path;
    m_lock = std::move(lock);
    return true;
}

std::optional<Draft> DraftStore::leftBehind() const {
    QFile file(m_path);
    if (m_path.isEmpty() || !file.open(QIODevice::ReadOnly)) return std::nullopt;
    const QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
    if (!object["text"].isString()) return std::nullopt;
    return Draft{object["name"].toString(), object["path"].toString(), object["text"].toString()};
}

void DraftStore::write(const Draft& draft) {
    if (m_path.isEmpty()) return;
    QSaveFile file(m_path);
    if (!file.open(QIODevice::WriteOnly)) return;
    const QJsonObject object{{"name", draft.name}, {"path", draft.path}, {"text", draft.text}};
    file.write(QJsonDocument(object).toJson(QJsonDocument::Compact));
    file.commit();
}

void DraftStore::clear() {
    if (!m_path.isEmpty()) QFile::remove(m_path);
}

} // namespace tickscope
