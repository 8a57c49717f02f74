#include "mark_store.h"

#include "preferences.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QVariantMap>

namespace tickscope::mark_store {

namespace {

const QString kProgram = QStringLiteral("program");

QString keyOf(const QString& program) {
    const QByteArray hash = QCryptographicHash::hash(program.toUtf8(), QCryptographicHash::Sha1);
    return QString::fromLatin1(hash.toHex().left(20));
}

} // namespace

QJsonArray read(const QString& program, const QString& kind) {
    const QString key = keyOf(program);
    for (const QVariant& entry : Preferences::instance()->marks()) {
        const QVariantMap marks = entry.toMap();
        if (marks.value(kProgram) == key)
            return QJsonDocument::fromJson(marks.value(kind).toByteArray()).array();
    }
    return {};
}

void write(const QString& program, const QString& kind, const QJsonArray& marks) {
    const QString key = keyOf(program);
    QVariantList all = Preferences::instance()->marks();
    QVariantMap mine{{kProgram, key}};
    for (qsizetype i = 0; i < all.size(); ++i)
        if (all[i].toMap().value(kProgram) == key) {
            mine = all.takeAt(i).toMap();
            break;
        }
    mine.remove(kind);
    if (!marks.isEmpty()) mine.insert(kind, QJsonDocument(marks).toJson(QJsonDocument::Compact));
    if (mine.size() > 1) all.prepend(mine);
    while (all.size() > kMostPrograms)
        all.removeLast();
    Preferences::instance()->setMarks(all);
}

} // namespace tickscope::mark_store
