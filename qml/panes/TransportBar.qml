pragma ComponentBehavior: Bound
import QtQuick
import Tickscope
import Tickscope.App

// Travel: buttons, the grain of play, speed, clock and position.
Item {
    id: bar
    required property Session session
    readonly property Playhead playhead: bar.session.playhead
    readonly property bool narrow: bar.width < Theme.px(1080)
    readonly property bool tight: bar.width < Theme.px(830)
    implicitHeight: Theme.px(42)

    // A click on a button means to travel: from then on the keys do, too.
    function leaveEditor() { if (bar.Window.activeFocusItem as TextEdit) bar.forceActiveFocus(Qt.MouseFocusReason) }
    function step(grain: int, forward: bool) {
        bar.leaveEditor()
        bar.playhead.pause()
        if (forward) bar.playhead.stepForward(grain)
        else bar.playhead.stepBack(grain)
    }
    component Key: IconButton {
        anchors.verticalCenter: parent ? parent.verticalCenter : undefined
        iconFilled: true
        iconSize: Theme.px(19)
    }

    Row {
        id: buttons
        x: Theme.gap
        height: parent.height
        spacing: 2
        Key {
            iconName: "toStart"; tip: qsTr("To the beginning"); shortcutAction: "home"
            enabled: !bar.playhead.atStart
            onClicked: { bar.leaveEditor(); bar.playhead.pause(); bar.playhead.home() }
        }
        Key {
            iconName: "fastBack"; tip: qsTr("Back one callback"); shortcutAction: "backCallback"
            enabled: !bar.playhead.atStart
            onClicked: bar.step(Playhead.Callback, false)
        }
        Key {
            objectName: "stepBack"
            iconName: "back"; tip: qsTr("Back one statement"); shortcutAction: "back"
            enabled: !bar.playhead.atStart
            onClicked: bar.step(Playhead.Statement, false)
        }
        Key {
            objectName: "play"
            width: Theme.px(40)
            flat: false
            checked: true
            iconName: bar.playhead.playing ? "pause" : "play"
            iconFilled: !bar.playhead.playing
            tip: bar.playhead.playing ? qsTr("Pause") : qsTr("Play")
            shortcutAction: "play"
            enabled: bar.playhead.ready
            onClicked: { bar.leaveEditor(); bar.playhead.togglePlay() }
        }
        Key {
            objectName: "stepForward"
            iconName: "forward"; tip: qsTr("One statement on"); shortcutAction: "forward"
            enabled: !bar.playhead.atEnd
            onClicked: bar.step(Playhead.Statement, true)
        }
        Key {
            iconName: "fastForward"; tip: qsTr("One callback on"); shortcutAction: "forwardCallback"
            enabled: !bar.playhead.atEnd
            onClicked: bar.step(Playhead.Callback, true)
        }
        Key {
            iconName: "toEnd"; tip: qsTr("To the end"); shortcutAction: "end"
            enabled: !bar.playhead.atEnd
            onClicked: { bar.leaveEditor(); bar.playhead.pause(); bar.playhead.end() }
        }
        Item { width: Theme.padding; height: 1 }
        NoteText {
            anchors.verticalCenter: parent.verticalCenter
            visible: !bar.narrow
            text: qsTr("play by")
        }
        Item { width: 4; height: 1 }
        SegmentedChoice {
            anchors.verticalCenter: parent.verticalCenter
            visible: !bar.tight
            name: qsTr("Play by")
            labels: [qsTr("statement"), qsTr("callback"), qsTr("turn"), qsTr("line")]
            tips: [qsTr("Play moves statement by statement"), qsTr("Play moves from one job or task to the next"),
                   qsTr("Play moves from one turn of the loop to the next"), qsTr("Play moves from one printed line to the next")]
            current: bar.playhead.grain
            onChosen: (index) => bar.playhead.grain = index
        }
        Item { width: Theme.gap; height: 1 }
        AppButton {
            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("%1×").arg(bar.playhead.speed)
            tip: qsTr("Speed of play; right click or Shift for slower")
            shortcutAction: "faster"
            Accessible.name: qsTr("Speed %1").arg(bar.playhead.speed)
            implicitWidth: Theme.px(48)
            onClicked: bar.playhead.speed >= 16 ? bar.playhead.speed = 0.25 : bar.playhead.faster()
            TapHandler { acceptedButtons: Qt.RightButton; onTapped: bar.playhead.slower() }
        }
    }
    Row {
        anchors.right: parent.right
        anchors.rightMargin: Theme.padding
        height: parent.height
        spacing: Theme.gap
        HeadingText {
            anchors.verticalCenter: parent.verticalCenter
            visible: bar.playhead.ready
            text: bar.playhead.clockText
            Accessible.name: qsTr("Clock %1").arg(bar.playhead.clockText)
        }
        NoteText {
            objectName: "positionText"
            anchors.verticalCenter: parent.verticalCenter
            visible: bar.playhead.ready
            text: bar.narrow
                ? qsTr("step %1 of %2").arg(bar.playhead.stepNumber).arg(bar.playhead.stepCount)
                : qsTr("of %1  ·  turn %2  ·  step %3 of %4").arg(bar.playhead.endText).arg(bar.playhead.turn)
                      .arg(bar.playhead.stepNumber).arg(bar.playhead.stepCount)
        }
        Item { width: 4; height: 1 }
        SegmentedChoice {
            anchors.verticalCenter: parent.verticalCenter
            name: qsTr("Axis of the timeline")
            labels: [qsTr("time"), qsTr("steps")]
            tips: [ShortcutMap.hint("axis", qsTr("Timeline over virtual time")),
                   ShortcutMap.hint("axis", qsTr("Timeline over steps: microtasks have a width too"))]
            current: Preferences.stepsAxis ? 1 : 0
            onChosen: (index) => Preferences.stepsAxis = index === 1
        }
    }
}
