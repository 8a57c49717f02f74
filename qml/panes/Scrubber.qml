import QtQuick
import Tickscope
import Tickscope.App

// The whole run as one thin line to drag along, for where there is no timeline.
Item {
    id: scrubber
    required property Session session
    readonly property Playhead playhead: scrubber.session.playhead
    implicitHeight: Theme.px(20)
    activeFocusOnTab: true
    Accessible.role: Accessible.Slider
    Accessible.name: qsTr("Step %1 of %2").arg(scrubber.playhead.stepNumber).arg(scrubber.playhead.stepCount)
    Accessible.onIncreaseAction: scrubber.playhead.stepForward(Playhead.Statement)
    Accessible.onDecreaseAction: scrubber.playhead.stepBack(Playhead.Statement)

    ProgressLine {
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width
        height: 4
        value: scrubber.playhead.shareAt(scrubber.playhead.position)
        ink: Theme.accent
        groove: Theme.edge
    }
    MomentMarks {
        anchors.fill: parent
        session: scrubber.session
    }
    Rectangle {
        x: scrubber.playhead.shareAt(scrubber.playhead.position) * scrubber.width - width / 2
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.px(10)
        height: width
        radius: width / 2
        color: Theme.playhead
    }
    FocusRing { shown: scrubber.activeFocus; inset: 0 }
    MouseArea {
        anchors.fill: parent
        function go(x: real) {
            scrubber.playhead.pause()
            scrubber.playhead.seekShare(x / scrubber.width)
        }
        onPressed: (event) => go(event.x)
        onPositionChanged: (event) => go(event.x)
    }
}
