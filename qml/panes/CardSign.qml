import QtQuick
import Tickscope
import Tickscope.App

// The shape that doubles the colour of a card. A timer's is a ring that empties.
Item {
    id: sign
    required property int kind
    required property int colorRole
    required property real progress
    required property bool running
    readonly property var icons: ["playground", "dot", "doubleDot", "clock", "clock", "cloud", "pauseBars", "more", "message", "worker"]
    readonly property bool ringed: sign.kind === StageModel.TimerCard && sign.progress >= 0
    implicitWidth: Theme.px(18)
    implicitHeight: Theme.px(18)
    Icon {
        anchors.centerIn: parent
        visible: !sign.ringed
        name: sign.icons[sign.kind]
        size: Theme.px(sign.kind === StageModel.JobCard ? 15 : 17)
        color: Theme.roleColor(sign.colorRole)
        filled: sign.kind === StageModel.JobCard || sign.kind === StageModel.FrameCard
        opacity: sign.kind === StageModel.FrameCard && !sign.running ? 0.45 : 1
    }
    RingPainter {
        anchors.fill: parent
        visible: sign.ringed
        value: sign.ringed ? Math.max(0.02, 1 - sign.progress) : 1
        color: Theme.roleColor(sign.colorRole)
        groove: Theme.roleGroove(sign.colorRole)
        stroke: Theme.px(2.5)
    }
}
