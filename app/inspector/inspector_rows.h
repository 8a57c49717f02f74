#pragma once
// The inspection at one moment as a list of rows, as far as they are open. Without Qt's event loop: made in a
// worker thread, tested alone.

#include "recording.h"
#include "tickscope/inspect.h"

#include <QHash>
#include <QString>

#include <atomic>
#include <memory>
#include <mutex>
#include <vector>

namespace tickscope {

struct InspectorRow {
    QString path; // the keys from the frame down to here
    int depth = 0;
    bool isOpen = false;
    bool hasChanged = false; // in the step that led here
    bool isShared = false;   // another row shows the same object
    InspectNode node;
};

// What the reader has opened or closed, by path; what is not in it is as it is by default.
using InspectorChoices = QHash<QString, bool>;

struct InspectorRequest {
    RecordingPtr recording;
    int thread = 0; // whose positions these are; 0: the main thread
    EventIndex position = 0;
    EventIndex before = 0; // the moment to compare with; not before it: 0
    InspectorChoices choices;
};

struct InspectorAnswer {
    InspectStatus status = InspectStatus::Ended;
    EventIndex position = 0;
    std::vector<InspectorRow> rows;
    bool isCut = false;         // there are more rows than are shown
    QHash<int, QString> locals; // what suspended functions keep, by frame: "id = 7, total = 3"
};

// The rows where the inspection stands.
std::vector<InspectorRow> inspectorRows(Inspection& inspection, const InspectorChoices& choices, bool& isCut);
// The first few variables of each suspended function in a line, for its card.
QHash<int, QString> suspendedLocals(Inspection& inspection);
// Marks the rows whose value is not the one they had in `before`, and those that are new among open ones.
void markChanged(std::vector<InspectorRow>& rows, const std::vector<InspectorRow>& before);
void markShared(std::vector<InspectorRow>& rows);

// Keeps a replay of the last recording asked about. One thread at a time asks; progress() may be called from
// any.
class InspectorWorker {
public:
    InspectorAnswer answer(const InspectorRequest& request, const std::atomic<bool>& cancel);
    // Lets go of the replay, its thread and its memory.
    void release();
    EventIndex progress() const;

private:
    mutable std::mutex m_mutex; // guards the pointer
    std::unique_ptr<Inspection> m_inspection;
    RecordingPtr m_recording;
    int m_thread = 0;
};

} // namespace tickscope
