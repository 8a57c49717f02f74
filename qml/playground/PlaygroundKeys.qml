pragma ComponentBehavior: Bound
import QtQuick
import Tickscope
import Tickscope.App

// The keyboard of the Playground. Plain keys belong to the text while the editor has the focus; the same
// moves with Alt work everywhere. The table is ShortcutMap.
Item {
    id: keys
    required property Session session
    required property EditorPane editor
    required property TimelinePane timeline
    required property WhyBar whyBar
    required property InspectorPane inspector
    required property bool active
    readonly property Playhead playhead: keys.session.playhead
    readonly property bool free: keys.active && !keys.editor.editing

    component Plain: Shortcut {
        id: plain
        required property string action
        sequences: ShortcutMap.plain(plain.action)
        enabled: keys.free
    }
    component Always: Shortcut {
        id: always
        required property string action
        sequences: ShortcutMap.always(always.action)
        enabled: keys.active
    }
    component Both: Item {
        id: both
        required property string action
        signal activated()
        Plain { action: both.action; onActivated: both.activated() }
        Always { action: both.action; onActivated: both.activated() }
    }
    function step(grain: int, forward: bool) {
        keys.playhead.pause()
        if (forward) keys.playhead.stepForward(grain)
        else keys.playhead.stepBack(grain)
    }

    Both { action: "forward"; onActivated: keys.step(Playhead.Statement, true) }
    Both { action: "back"; onActivated: keys.step(Playhead.Statement, false) }
    Both { action: "forwardCallback"; onActivated: keys.step(Playhead.Callback, true) }
    Both { action: "backCallback"; onActivated: keys.step(Playhead.Callback, false) }
    Both { action: "forwardTurn"; onActivated: keys.step(Playhead.Turn, true) }
    Both { action: "backTurn"; onActivated: keys.step(Playhead.Turn, false) }
    Both { action: "forwardLine"; onActivated: keys.step(Playhead.Output, true) }
    Both { action: "backLine"; onActivated: keys.step(Playhead.Output, false) }
    Both { action: "home"; onActivated: { keys.playhead.pause(); keys.playhead.home() } }
    Both { action: "end"; onActivated: { keys.playhead.pause(); keys.playhead.end() } }
    Both { action: "play"; onActivated: keys.playhead.togglePlay() }
    Plain { action: "faster"; onActivated: keys.playhead.faster() }
    Plain { action: "slower"; onActivated: keys.playhead.slower() }
    Plain { action: "axis"; onActivated: Preferences.stepsAxis = !Preferences.stepsAxis }
    Plain { action: "fit"; onActivated: keys.timeline.fit() }
    Plain { action: "level"; onActivated: Preferences.level = (Preferences.level + 1) % 3 }
    Both { action: "why"; onActivated: keys.whyBar.toggleChain() }
    Both { action: "world"; onActivated: keys.editor.showWorld() }
    Plain { action: "focusEditor"; onActivated: keys.editor.edit() }
    Plain { action: "variables"; onActivated: keys.inspector.enter(0) }
    Plain { action: "promises"; onActivated: keys.inspector.enter(1) }
    Always { action: "run"; onActivated: keys.session.run(Session.Beginning) }
    Always { action: "cancel"; onActivated: keys.session.runner.cancel() }
    Always { action: "new"; onActivated: keys.session.document.newFile() }
    Always { action: "open"; onActivated: keys.session.document.open() }
    Always { action: "save"; onActivated: keys.session.document.save() }
    Always { action: "saveAs"; onActivated: keys.session.document.saveAs() }
}
