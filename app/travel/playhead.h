#pragma once
// Where the reader is in a recording, and how they travel. Every move emits moved() exactly once, after all
// properties are up to date. Positions are event counts, as in StateTimeline::seek.

#include "recording.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

namespace tickscope {

class Playhead : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by Session")
    Q_PROPERTY(bool ready READ isReady NOTIFY recordingChanged)
    Q_PROPERTY(int position READ position WRITE seek NOTIFY moved)
    Q_PROPERTY(int size READ size NOTIFY recordingChanged)
    Q_PROPERTY(bool atStart READ atStart NOTIFY moved)
    Q_PROPERTY(bool atEnd READ atEnd NOTIFY moved)
    Q_PROPERTY(bool finished READ isFinished NOTIFY moved)
    Q_PROPERTY(bool singleStep READ wasSingleStep NOTIFY moved)
    Q_PROPERTY(QString clockText READ clockText NOTIFY moved)
    Q_PROPERTY(QString endText READ endText NOTIFY recordingChanged)
    Q_PROPERTY(int turn READ turn NOTIFY moved)
    Q_PROPERTY(int stepNumber READ stepNumber NOTIFY moved)
    Q_PROPERTY(int stepCount READ stepCount NOTIFY recordingChanged)
    Q_PROPERTY(int line READ line NOTIFY moved)
    Q_PROPERTY(int spanBegin READ spanBegin NOTIFY moved)
    Q_PROPERTY(int spanEnd READ spanEnd NOTIFY moved)
    Q_PROPERTY(Phase phase READ phase NOTIFY moved)
    Q_PROPERTY(Grain grain READ grain WRITE setGrain NOTIFY grainChanged)
    Q_PROPERTY(bool playing READ isPlaying NOTIFY playingChanged)
    Q_PROPERTY(double speed READ speed WRITE setSpeed NOTIFY speedChanged)
    Q_PROPERTY(QList<double> speeds READ speeds CONSTANT)
    // The span that play repeats, as positions; loopEnd is 0 while there is none.
    Q_PROPERTY(int loopBegin READ loopBegin NOTIFY loopChanged)
    Q_PROPERTY(int loopEnd READ loopEnd NOTIFY loopChanged)
    Q_PROPERTY(bool looping READ isLooping NOTIFY loopChanged)

public:
    enum Grain { Statement, Callback, Turn, Output };
    Q_ENUM(Grain)
    // The engine's phases, for QML.
    enum Phase {
        Main,
        Timers,
        Pending,
        Poll,
        Check,
        Close,
        Microtasks,
        Rendering,
        Idle,
        Task,
        Style,
        Layout,
        Paint
    };
    Q_ENUM(Phase)

    explicit Playhead(QObject* parent = nullptr);

    // Shows another recording (or none) from `position` on; one recordingChanged(), then one moved().
    void setRecording(RecordingPtr recording, EventIndex position);
    const RecordingPtr& recording() const { return m_recording; }
    // The state at the position; valid until the next move. An empty state without a recording.
    const State& state() const { return *m_state; }

    bool isReady() const { return m_recording != nullptr; }
    int position() const { return static_cast<int>(m_position); }
    int size() const { return m_recording ? static_cast<int>(m_recording->size()) : 0; }
    bool atStart() const;
    bool atEnd() const;
    bool isFinished() const { return state().finished; } // the run is over at this position
    bool wasSingleStep() const { return m_singleStep; }
    QString clockText() const;
    QString endText() const;
    int turn() const { return static_cast<int>(state().at.turn); }
    int stepNumber() const; // 1-based among the statement stops; 0 before the first
    int stepCount() const;
    EventIndex positionOfStep(int number) const; // clamped; 0 without a recording
    int line() const;                            // of the current statement; 0 when the stack is empty
    int spanBegin() const { return static_cast<int>(m_span.begin); }
    int spanEnd() const { return static_cast<int>(m_span.end); }
    // What the loop is doing; while a job runs that is draining microtasks, whatever phase it interrupts.
    Phase phase() const { return state().runningJob ? Microtasks : static_cast<Phase>(state().phase); }
    Grain grain() const { return m_grain; }
    void setGrain(Grain grain);
    bool isPlaying() const { return m_playing; }
    double speed() const { return m_speed; }
    void setSpeed(double speed);
    static QList<double> speeds();
    int loopBegin() const { return static_cast<int>(m_loopBegin); }
    int loopEnd() const { return static_cast<int>(m_loopEnd); }
    bool isLooping() const { return m_loopEnd > 0; }

    // The moments at which play and the two functions below stop: those of all enabled breakpoints. Another
    // recording forgets them.
    void setBreaks(Moments breaks) { m_breaks = std::move(breaks); }
    const Moments& breaks() const { return m_breaks; }

    // One step of a grain. Returns false (and does not move) at the end of the recording.
    Q_INVOKABLE bool stepForward(tickscope::Playhead::Grain grain);
    Q_INVOKABLE bool stepBack(tickscope::Playhead::Grain grain);
    Q_INVOKABLE void home();
    Q_INVOKABLE void end();
    Q_INVOKABLE void seek(int position);            // any event; clamped
    Q_INVOKABLE void seekStep(int number);          // 1-based among the statement stops; clamped
    Q_INVOKABLE void seekNear(int position);        // the statement stop at or before an event
    Q_INVOKABLE double shareAt(int position) const; // of all steps, 0 .. 1: where a scrubber shows it
    Q_INVOKABLE void seekShare(double share);       // the statement stop there
    Q_INVOKABLE void seekToEvent(int event);        // the moment just after an event
    Q_INVOKABLE bool seekToLine(int line); // the next time that a line runs, from here on, going round
    // To the next (last) moment at which a breakpoint stops; else to the end (beginning) of the run. Returns
    // whether it was a breakpoint.
    Q_INVOKABLE bool continueForward();
    Q_INVOKABLE bool continueBack();
    // To the next (last) time that a statement of the line runs, or of the first line below that has one. No
    // going round: false, and no move, when there is none.
    Q_INVOKABLE bool runToLine(int line);
    Q_INVOKABLE bool runBackToLine(int line);
    // The span that play repeats begins (ends) here. An end before the beginning moves the other one along.
    Q_INVOKABLE void loopFromHere();
    Q_INVOKABLE void loopToHere();
    Q_INVOKABLE void setLoop(int begin, int end); // clamped; nothing when it is empty
    Q_INVOKABLE void clearLoop() { setLoop(0, 0); }
    Q_INVOKABLE void togglePlay();
    Q_INVOKABLE void pause();
    Q_INVOKABLE void faster();
    Q_INVOKABLE void slower();

    // Ends the promise of an animated step: the next look at wasSingleStep() is false.
    void settle() { m_singleStep = false; }

    // For tests: what the play clock does when `ms` of real time have passed.
    void advance(qint64 ms);

signals:
    void recordingChanged();
    void moved();
    void grainChanged();
    void playingChanged();
    void speedChanged();
    void loopChanged();

private:
    const std::vector<EventIndex>& stops(Grain grain) const;
    void moveTo(EventIndex position, bool singleStep);
    void setPlaying(bool playing);
    EventIndex nextStop(Grain grain) const;
    Moments momentsOfLine(int line) const;
    void playStep();
    double stepInterval() const; // milliseconds of real time per step while playing

    RecordingPtr m_recording;
    State m_empty;
    const State* m_state = &m_empty;
    EventIndex m_position = 0;
    SourceSpan m_span;
    bool m_singleStep = false;
    Grain m_grain = Callback;
    bool m_playing = false;
    double m_speed = 1.0;
    Moments m_breaks;
    EventIndex m_loopBegin = 0;
    EventIndex m_loopEnd = 0;
    double m_due = 0; // play time gathered towards the next step, in milliseconds
    QTimer m_ticker;
    QElapsedTimer m_playClock;
};

} // namespace tickscope
