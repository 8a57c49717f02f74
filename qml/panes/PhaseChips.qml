pragma ComponentBehavior: Bound
import QtQuick
import Tickscope
import Tickscope.App

// The phases of the event loop in their order, the present one marked. Shows only that one when there is no room.
Row {
    id: chips
    required property Playhead playhead
    required property bool browser
    readonly property bool active: chips.playhead.ready && !chips.playhead.finished
    required property bool full
    required property real room
    spacing: 2
    readonly property bool fits: chips.room >= (chips.phases.length * 38 + 92) * Theme.scale
    readonly property var phases: chips.browser
        ? [Playhead.Task, Playhead.Microtasks, Playhead.Rendering]
        : chips.full ? [Playhead.Timers, Playhead.Pending, Playhead.Poll, Playhead.Check, Playhead.Close]
                     : [Playhead.Timers, Playhead.Poll, Playhead.Check]
    readonly property var names: [qsTr("main script"), qsTr("timers"), qsTr("pending"), qsTr("poll"), qsTr("check"),
                                  qsTr("close"), qsTr("microtasks"), qsTr("rendering"), qsTr("idle"),
                                  qsTr("tasks"), qsTr("style"), qsTr("layout"), qsTr("paint")]
    function role(phase: int): int {
        return phase === Playhead.Microtasks ? StageModel.Microtask
            : phase === Playhead.Rendering || phase >= Playhead.Style ? StageModel.Rendering
            : phase === Playhead.Main ? StageModel.Running
            : phase === Playhead.Timers || phase === Playhead.Check || phase === Playhead.Task ? StageModel.Task
            : StageModel.Io
    }
    Repeater {
        model: chips.fits ? chips.phases : []
        Badge {
            id: chip
            required property int modelData
            anchors.verticalCenter: parent ? parent.verticalCenter : undefined
            text: chips.names[chip.modelData]
            active: chips.active && chips.playhead.phase === chip.modelData
            quiet: true
            ink: Theme.roleColor(chips.role(chip.modelData))
        }
    }
    // A phase outside of the row: the main script, microtasks in Node, idling.
    Badge {
        visible: chips.active && (!chips.fits || chips.phases.indexOf(chips.playhead.phase) < 0)
        anchors.verticalCenter: parent.verticalCenter
        text: chips.names[chips.playhead.phase]
        active: true
        ink: Theme.roleColor(chips.role(chips.playhead.phase))
    }
}
