#pragma once
// The tiles of an ordering question: printed lines and decoys, shuffled, to be put in order. A tile can be
// put aside as "never printed".

#include <QAbstractListModel>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace tickscope {

class QuizTiles : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by Quiz")
    Q_PROPERTY(int count READ count NOTIFY changed)

public:
    enum Roles { TextRole = Qt::UserRole, AsideRole, VerdictRole };
    enum Verdict { Open, Right, Wrong, After /* behind the first difference */ };
    Q_ENUM(Verdict)

    using QAbstractListModel::QAbstractListModel;
    // Shuffles deterministically by `seed`; never into the right order when there is another.
    void assign(const QStringList& printed, const QStringList& decoys, quint32 seed);
    // Compares with what was printed; returns the first index that differs, or -1 when all is right.
    int judge(const QStringList& printed);
    QStringList answer() const; // the tiles not put aside, in order

    int count() const { return static_cast<int>(m_tiles.size()); }
    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : count(); }
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    Q_INVOKABLE void move(int from, int to); // ignored once judged
    Q_INVOKABLE void toggleAside(int row);

signals:
    void changed();

private:
    struct Tile {
        QString text;
        bool aside = false;
        Verdict verdict = Open;
    };
    std::vector<Tile> m_tiles;
    bool m_isJudged = false;
};

} // namespace tickscope
