pragma ComponentBehavior: Bound
import QtQuick
import Tickscope
import Tickscope.App

// The keyboard of a lesson: its steps, its checkpoint, and travel as in the Playground.
Item {
    id: keys
    required property LessonTour tour
    required property TimelinePane timeline
    required property bool active
    readonly property Playhead playhead: keys.tour.session.playhead
    signal listToggled()

    component Travel: Shortcut {
        id: travel
        required property string action
        sequences: ShortcutMap.plain(travel.action)
        enabled: keys.active
    }
    component Key: Shortcut {
        id: key
        required property string action
        sequences: ShortcutMap.always(key.action)
        enabled: keys.active
    }
    function step(grain: int, forward: bool) {
        keys.playhead.pause()
        if (forward) keys.playhead.stepForward(grain)
        else keys.playhead.stepBack(grain)
    }

    Key { action: "lessonNext"; onActivated: keys.tour.next() }
    Key { action: "lessonBack"; onActivated: keys.tour.back() }
    Key { action: "lessonList"; onActivated: keys.listToggled() }
    Repeater {
        model: 4
        Item {
            id: digit
            required property int index
            Shortcut {
                sequence: String(digit.index + 1)
                enabled: keys.active && keys.tour.hasCheckpoint && !keys.tour.open
                onActivated: keys.tour.answer(digit.index)
            }
        }
    }
    Travel { action: "forward"; onActivated: keys.step(Playhead.Statement, true) }
    Travel { action: "back"; onActivated: keys.step(Playhead.Statement, false) }
    Travel { action: "forwardCallback"; onActivated: keys.step(Playhead.Callback, true) }
    Travel { action: "backCallback"; onActivated: keys.step(Playhead.Callback, false) }
    Travel { action: "forwardTurn"; onActivated: keys.step(Playhead.Turn, true) }
    Travel { action: "backTurn"; onActivated: keys.step(Playhead.Turn, false) }
    Travel { action: "forwardLine"; onActivated: keys.step(Playhead.Output, true) }
    Travel { action: "backLine"; onActivated: keys.step(Playhead.Output, false) }
    Travel { action: "home"; onActivated: { keys.playhead.pause(); keys.playhead.home() } }
    Travel { action: "end"; onActivated: { keys.playhead.pause(); keys.playhead.end() } }
    Travel { action: "play"; onActivated: keys.playhead.togglePlay() }
    Travel { action: "faster"; onActivated: keys.playhead.faster() }
    Travel { action: "slower"; onActivated: keys.playhead.slower() }
    Travel { action: "axis"; onActivated: Preferences.stepsAxis = !Preferences.stepsAxis }
    Travel { action: "fit"; onActivated: keys.timeline.fit() }
    Travel { action: "level"; onActivated: keys.tour.session.level = (keys.tour.session.level + 1) % 3 }
}
