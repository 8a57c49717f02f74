#pragma once
// Unsaved work on disk, so that a crash loses none. Every running window owns one slot of a directory, held
// by a lock that ends with its process: a draft in a slot that nobody holds was left behind.

#include <QLockFile>
#include <QString>

#include <memory>
#include <optional>

namespace tickscope {

struct Draft {
    QString name; // of the program
    QString path; // of its file; empty for one that was never saved
    QString text;
};

class DraftStore {
public:
    // Takes a slot below the directory, if it can one with a draft that was left behind.
    explicit DraftStore(const QString& directory);

    // The draft that was left behind; it stays on disk until the next write() or clear().
    std::optional<Draft> leftBehind() const;
    void write(const Draft& draft); // whole or not at all
    void clear();

private:
    bool take(int slot, bool withDraft);

    QString m_directory;
    QString m_path; // of the draft; empty when no slot can be had (the disk is read-only): nothing is kept
    std::unique_ptr<QLockFile> m_lock;
};

} // namespace tickscope
