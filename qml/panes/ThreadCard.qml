import QtQuick
import QtQuick.Controls.Basic
import Tickscope
import Tickscope.App

// One thread: what it is doing, and how much waits in it.
AbstractButton {
    id: card
    required property int number
    required property string title
    required property string brief
    required property int status
    required property string statusText
    required property string place
    required property int stack
    required property int jobs
    required property int tasks
    required property int world
    required property string description
    property bool current: false
    signal moved(int by)
    readonly property bool live: card.status === ThreadList.Running
    readonly property bool present: card.status !== ThreadList.Absent && card.status !== ThreadList.Ended
    readonly property color ink: card.live ? Theme.roleColor(StageModel.Running) : card.present ? Theme.text : Theme.faint

    hoverEnabled: true
    focusPolicy: card.current ? Qt.TabFocus : Qt.NoFocus
    Accessible.role: Accessible.PageTab
    Accessible.name: card.description
    Accessible.selected: card.current
    Keys.onShortcutOverride: (event) => event.accepted =
        event.key === Qt.Key_Left || event.key === Qt.Key_Right || event.key === Qt.Key_Space
    Keys.onLeftPressed: card.moved(-1)
    Keys.onRightPressed: card.moved(1)

    background: Card {
        color: card.current ? Theme.accentSoft : card.down ? Theme.pressed : card.hovered ? Theme.hover : Theme.pane
        border.color: card.current ? Theme.accent : Theme.line
        FocusRing { shown: card.visualFocus; inset: -2 }
    }
    Item {
        anchors.fill: parent
        Icon {
            id: sign
            x: Theme.px(10)
            y: Theme.px(9)
            name: card.number === 0 ? "playground" : "worker"
            size: Theme.icon
            color: card.ink
        }
        Text {
            id: titleText
            anchors.left: sign.right
            anchors.leftMargin: Theme.gap
            y: Theme.px(8)
            width: parent.width - x - Theme.px(10)
            text: fits.width <= width ? card.title : card.brief
            elide: Text.ElideRight
            color: card.present ? Theme.text : Theme.dim
            font.pixelSize: Theme.normal
            font.weight: Font.DemiBold
            TextMetrics {
                id: fits
                text: card.title
                font: titleText.font
            }
        }
        NoteText {
            anchors.left: titleText.left
            anchors.right: counts.left
            anchors.rightMargin: Theme.gap
            anchors.verticalCenter: counts.verticalCenter
            text: card.place.length > 0 ? card.place : card.statusText
            color: card.ink
            elide: Text.ElideRight
            font.pixelSize: Theme.tiny
        }
        Row {
            id: counts
            anchors.right: parent.right
            anchors.rightMargin: Theme.px(10)
            y: Theme.px(31)
            spacing: Theme.gap
            visible: card.present
            ThreadCount { count: card.stack; role: StageModel.Running; sign: "playground" }
            ThreadCount { count: card.jobs; role: StageModel.Microtask; sign: "dot" }
            ThreadCount { count: card.tasks; role: StageModel.Task; sign: "list" }
            ThreadCount { count: card.world; role: StageModel.Io; sign: "cloud" }
        }
    }
}
