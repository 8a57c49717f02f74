#pragma once
// The program being edited: its text, its file, and the care that nothing typed is lost.

#include "draft_store.h"
#include "tickscope/trace.h"

#include <QObject>
#include <QTimer>
#include <QUrl>
#include <QtQml/qqmlregistration.h>

#include <functional>
#include <memory>
#include <utility>

namespace tickscope {

class Document : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by Session")
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged)
    Q_PROPERTY(QString fileName READ fileName NOTIFY fileChanged)
    Q_PROPERTY(QString filePath READ filePath NOTIFY fileChanged)
    Q_PROPERTY(QString language READ language NOTIFY fileChanged)
    Q_PROPERTY(bool modified READ isModified NOTIFY modifiedChanged)
    Q_PROPERTY(int lineCount READ lineCount NOTIFY textChanged)
    Q_PROPERTY(bool tooLarge READ isTooLarge NOTIFY textChanged)
    Q_PROPERTY(QString message READ message NOTIFY messageChanged)
    Q_PROPERTY(bool asking READ isAsking NOTIFY askingChanged)
    Q_PROPERTY(QStringList recentFiles READ recentFiles NOTIFY recentFilesChanged)

public:
    enum Answer { Save, Discard, Cancel };
    Q_ENUM(Answer)

    // Above either the program is still accepted, but the user is told why things get slow.
    static constexpr int kSoftLines = 500;
    static constexpr int kSoftBytes = 64 * 1024;
    static constexpr qint64 kHardBytes = 1024 * 1024;        // larger programs are not opened at all
    static constexpr qint64 kTraceBytes = 256 * 1024 * 1024; // nor are larger traces

    explicit Document(QObject* parent = nullptr);

    QString text() const { return m_text; }
    void setText(const QString& text); // an edit by the user
    QString fileName() const;
    QString filePath() const { return m_path; }
    QString language() const; // "JavaScript" or "TypeScript", by the file's name
    bool isModule() const;
    bool isModified() const { return m_modified; }
    int lineCount() const { return m_lineCount; }
    bool isTooLarge() const;
    QString message() const { return m_message; } // about a file that could not be read or written
    bool isAsking() const { return m_asking; }
    QStringList recentFiles() const;
    int revision() const { return m_revision; } // counts every change of the text

    // These ask first (asking, then answer()) when there are unsaved changes.
    Q_INVOKABLE void newFile();
    Q_INVOKABLE void open();
    Q_INVOKABLE void openPath(const QString& path);
    Q_INVOKABLE void openUrl(const QUrl& url);
    Q_INVOKABLE void openProgram(const QString& name, const QString& source);
    // True: nothing to lose, close at once. False: asks; closeAllowed() may follow.
    Q_INVOKABLE bool mayClose();
    Q_INVOKABLE void answer(tickscope::Document::Answer answer);

    Q_INVOKABLE void save();
    Q_INVOKABLE void saveAs();
    bool savePath(const QString& path);
    Q_INVOKABLE void
    say(const QString& message); // about the file; shown above the program until it is dismissed
    Q_INVOKABLE void dismissMessage() { say({}); }

    // Replaces the text at once, without asking: start-up, --grab.
    void load(const QString& name, const QString& path, const QString& source);
    bool loadPath(const QString& path); // a program or a trace; false: message() says why
    // The run that came with the program just loaded, from a trace file; once.
    std::shared_ptr<const Trace> takeRecorded() { return std::exchange(m_recorded, nullptr); }

    // Keeps unsaved work in a directory from now on. restoreDraft() loads what a crash left there and says so
    // in message(); false when there is nothing.
    void keepDrafts(const QString& directory);
    bool restoreDraft();

signals:
    void textChanged();
    void fileChanged();
    void modifiedChanged();
    void messageChanged();
    void askingChanged();
    void recentFilesChanged();
    void loaded();       // another program was loaded: views take text() anew
    void closeAllowed(); // after mayClose() was answered

private:
    void guarded(std::function<void()> action);
    void setModified(bool modified);
    void countLines();
    void remember(const QString& path);
    void put(const QString& name, const QString& path, const QString& source);
    void writeDraft();
    void clearDraft();
    bool loadTrace(const QString& path, const QByteArray& bytes);
    void chooseSavePath(const std::function<void()>& then);

    QString m_text;
    QString m_name; // of a program without a file
    QString m_path;
    QString m_message;
    std::shared_ptr<const Trace> m_recorded;
    int m_lineCount = 1;
    int m_revision = 0;
    bool m_modified = false;
    bool m_asking = false;
    std::function<void()> m_pending;      // what waits for the answer
    std::unique_ptr<DraftStore> m_drafts; // null: unsaved work is not kept
    QTimer m_draftTimer;
};

} // namespace tickscope
