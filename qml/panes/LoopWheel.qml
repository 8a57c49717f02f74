pragma ComponentBehavior: Bound
import QtQuick
import Tickscope
import Tickscope.App

// The event loop as a wheel: its phases in their order, the live one lit, the turn in the middle.
Item {
    id: wheel
    required property LoopPhases phases
    required property StageModel stageModel
    readonly property int live: wheel.stageModel.alive ? wheel.phases.indexOf(wheel.stageModel.phase) : -1
    readonly property int drain: wheel.stageModel.alive ? wheel.stageModel.drain : -1
    // The loop has not begun yet.
    readonly property bool main: wheel.stageModel.alive && wheel.stageModel.phase === Playhead.Main
    property real bead: 0
    // Where no phase is live the bead stays where it was.
    function place() { if (wheel.live >= 0) wheel.bead = painter.middleOf(wheel.live, wheel.phases.count) }
    onLiveChanged: wheel.place()
    Component.onCompleted: wheel.place()
    Connections {
        target: wheel.phases
        function onChanged() { wheel.place() }
    }
    Behavior on bead {
        enabled: wheel.stageModel.animating
        RotationAnimation {
            duration: Math.min(Theme.move, wheel.stageModel.moveMs)
            direction: RotationAnimation.Shortest
            easing.type: Easing.InOutCubic
        }
    }
    WheelPainter {
        id: painter
        anchors.fill: parent
        roles: wheel.phases.roles
        palette: Theme.roleColors
        groove: Theme.line
        surface: Theme.pane
        drain: wheel.drain >= 0 ? Theme.roleColor(wheel.drain) : wheel.main ? Theme.roleColor(StageModel.Running) : "transparent"
        live: wheel.live
        bead: wheel.bead
    }
    Text {
        anchors.centerIn: parent
        visible: wheel.main && wheel.drain < 0
        horizontalAlignment: Text.AlignHCenter
        text: qsTr("main\nscript", "two short lines in the middle of a wheel: the program itself runs")
        color: Theme.roleColor(StageModel.Running)
        font.pixelSize: wheel.width > Theme.px(96) ? Theme.normal : Theme.tiny
        font.weight: Font.DemiBold
    }
    Column {
        anchors.centerIn: parent
        visible: !wheel.main || wheel.drain >= 0
        NoteText {
            anchors.horizontalCenter: parent.horizontalCenter
            visible: wheel.width > Theme.px(84)
            text: qsTr("turn", "of the event loop, over its number")
            font.pixelSize: Theme.tiny
        }
        Text {
            anchors.horizontalCenter: parent.horizontalCenter
            text: wheel.stageModel.turn
            color: wheel.stageModel.alive ? Theme.text : Theme.disabled
            font.pixelSize: wheel.width > Theme.px(110) ? Theme.title : Theme.large
            font.weight: Font.DemiBold
        }
    }
    MouseArea {
        id: mouse
        readonly property int segment: containsMouse ? painter.segmentAt(mouseX, mouseY) : -1
        anchors.fill: parent
        hoverEnabled: true
        acceptedButtons: Qt.NoButton
        AppTip {
            visible: mouse.segment >= 0
            text: mouse.segment >= 0 ? qsTr("%1: %2", "phase of the loop: what happens in it").arg(wheel.phases.names[mouse.segment]).arg(wheel.phases.meaning(mouse.segment)) : ""
        }
    }
}
