import QtQuick
import Tickscope
import Tickscope.App

// One promise of the graph, in the colour of its state at the play head.
Rectangle {
    id: node
    required property int index
    required property real boxX
    required property real boxY
    required property real boxWidth
    required property string label
    required property string note
    required property string value
    required property int state
    required property bool isCurrent
    required property int line
    required property string spoken
    required property real zoom
    required property real boxHeight
    required property bool isChosen
    required property bool hasFocus
    readonly property bool isFuture: node.state === PromiseGraphModel.Future
    readonly property int role: {
        switch (node.state) {
        case PromiseGraphModel.Pending: return StageModel.Task
        case PromiseGraphModel.Following: return StageModel.Microtask
        case PromiseGraphModel.Fulfilled: return StageModel.Rendering
        case PromiseGraphModel.Rejected: return StageModel.Danger
        }
        return StageModel.Paused
    }
    readonly property string sign: {
        switch (node.state) {
        case PromiseGraphModel.Pending: return "clock"
        case PromiseGraphModel.Following: return "link"
        case PromiseGraphModel.Fulfilled: return "check"
        case PromiseGraphModel.Rejected: return "cross"
        }
        return ""
    }
    readonly property bool legible: node.zoom >= 0.5
    signal clicked()
    signal lineClicked()

    width: node.boxWidth * node.zoom
    height: node.boxHeight * node.zoom
    radius: Math.round(Theme.radiusSmall * Math.min(1, node.zoom))
    color: node.isFuture ? Theme.pane : Theme.roleTint(node.role)
    border.color: node.isChosen || node.isCurrent ? Theme.accent : node.isFuture ? Theme.line : Theme.roleEdge(node.role)
    border.width: node.isCurrent || node.isChosen ? Theme.ring : Theme.hairline
    Accessible.role: Accessible.ListItem
    Accessible.name: node.spoken
    Accessible.selected: node.isChosen
    Accessible.onPressAction: node.clicked()

    Icon {
        id: mark
        x: Theme.tight * node.zoom + 3
        y: Math.round(node.height * 0.3 - height / 2)
        visible: node.sign.length > 0
        name: node.sign
        size: Math.max(7, Math.round(Theme.iconSmall * node.zoom))
        color: Theme.roleColor(node.role)
    }
    Text {
        visible: node.legible
        anchors.left: parent.left
        anchors.leftMargin: mark.visible ? mark.x + mark.width + 3 : Theme.gap * node.zoom
        anchors.right: parent.right
        anchors.rightMargin: Theme.tight
        anchors.verticalCenter: mark.verticalCenter
        elide: Text.ElideRight
        textFormat: Text.PlainText
        text: node.label
        color: node.isFuture ? Theme.faint : Theme.text
        font.family: Theme.codeFont
        font.preferShaping: false
        font.pixelSize: Math.max(1, Math.round(Theme.small * node.zoom))
        font.weight: Font.Medium
    }
    Text {
        visible: node.legible
        anchors.left: parent.left
        anchors.leftMargin: Theme.gap * node.zoom
        anchors.right: parent.right
        anchors.rightMargin: Theme.gap * node.zoom
        y: Math.round(node.height * 0.74 - height / 2)
        elide: Text.ElideRight
        textFormat: Text.PlainText
        text: node.value.length > 0 ? (node.note.length > 0 ? node.note + "  " : "") + node.value : node.note
        color: node.isFuture ? Theme.faint : Theme.dim
        font.pixelSize: Math.max(1, Math.round(Theme.tiny * node.zoom))
    }
    MouseArea {
        id: mouse
        anchors.fill: parent
        hoverEnabled: true
        acceptedButtons: Qt.LeftButton | Qt.RightButton
        cursorShape: Qt.PointingHandCursor
        onClicked: (event) => event.button === Qt.RightButton ? node.lineClicked() : node.clicked()
    }
    AppTip {
        visible: mouse.containsMouse
        text: node.spoken
    }
    FocusRing {
        shown: node.hasFocus
        around: node.radius
    }
}
