import QtQuick
import Tickscope
import Tickscope.App

// One printed line, to be put in its place.
Item {
    id: tile
    required property int index
    required property string tileText
    required property bool aside
    required property int verdict // a QuizTiles.Verdict
    required property int count
    property bool focused: false
    property bool grabbed: false // by key or by mouse
    property bool mayPutAside: false
    property bool locked: false
    signal pressed()
    signal draggedTo(real y)
    signal released()
    signal asideToggled()
    readonly property bool isRight: tile.verdict === QuizTiles.Right
    readonly property bool isWrong: tile.verdict === QuizTiles.Wrong
    readonly property int role: tile.isRight ? StageModel.Rendering : StageModel.Danger

    height: Theme.px(42)
    Accessible.role: Accessible.ListItem
    Accessible.focusable: true
    Accessible.focused: tile.focused
    Accessible.name: qsTr("%1 of %2: %3").arg(tile.index + 1).arg(tile.count).arg(tile.tileText)
        + (tile.aside ? qsTr(", never printed") : "") + (tile.grabbed ? qsTr(", grabbed") : "")
        + (tile.isRight ? qsTr(", right") : tile.isWrong ? qsTr(", wrong") : "")

    Rectangle {
        id: plate
        anchors.fill: parent
        anchors.bottomMargin: Theme.px(6)
        radius: Theme.radius
        color: tile.isRight || tile.isWrong ? Theme.roleTint(tile.role) : tile.grabbed ? Theme.accentSoft : mouse.containsMouse && !tile.locked ? Theme.hover : Theme.raised
        border.width: tile.grabbed ? 2 : 1
        border.color: tile.isRight || tile.isWrong ? Theme.roleEdge(tile.role) : tile.grabbed ? Theme.accent : Theme.line
        FocusRing { shown: tile.focused; inset: -2 }
        // The grip
        Grid {
            x: Theme.px(12)
            anchors.verticalCenter: parent.verticalCenter
            visible: !tile.locked
            columns: 2
            spacing: 3
            Repeater {
                model: 6
                Rectangle { width: 3; height: 3; radius: 1.5; color: Theme.dim }
            }
        }
        Icon {
            x: Theme.px(8)
            anchors.verticalCenter: parent.verticalCenter
            visible: tile.isRight || tile.isWrong
            name: tile.isRight ? "check" : "cross"
            size: Theme.icon
            stroke: 2.25
            color: Theme.roleColor(tile.role)
        }
        Text {
            x: Theme.px(34)
            width: (asideLabel.visible ? asideLabel.x : asideButton.visible ? asideButton.x : plate.width) - x - Theme.px(10)
            anchors.verticalCenter: parent.verticalCenter
            text: tile.tileText
            textFormat: Text.PlainText
            elide: Text.ElideRight
            color: tile.aside || tile.verdict === QuizTiles.After ? Theme.dim : Theme.text
            font.family: Theme.codeFont
            font.pixelSize: Theme.large
            font.strikeout: tile.aside
        }
    }
    MouseArea {
        id: mouse
        anchors.fill: plate
        enabled: !tile.locked
        hoverEnabled: true
        preventStealing: true
        cursorShape: tile.locked ? Qt.ArrowCursor : pressed ? Qt.ClosedHandCursor : Qt.OpenHandCursor
        onPressed: tile.pressed()
        onPositionChanged: (event) => { if (mouse.pressed) tile.draggedTo(tile.y + event.y) }
        onReleased: tile.released()
        onCanceled: tile.released()
        AppTip {
            text: tile.mayPutAside ? qsTr("Drag, or Space and then Up or Down. Delete: never printed.") : qsTr("Drag, or Space and then Up or Down")
            visible: mouse.containsMouse && !mouse.pressed
            delay: 1200
        }
    }
    NoteText {
        id: asideLabel
        x: (asideButton.visible ? asideButton.x : plate.width) - width - Theme.px(8)
        anchors.verticalCenter: plate.verticalCenter
        visible: tile.aside
        text: qsTr("never printed")
    }
    AppButton {
        id: asideButton
        objectName: "tileAside"
        anchors.right: plate.right
        anchors.rightMargin: Theme.px(5)
        anchors.verticalCenter: plate.verticalCenter
        visible: tile.mayPutAside && !tile.locked
        implicitHeight: Theme.px(26)
        flat: true
        focusPolicy: Qt.NoFocus
        iconName: tile.aside ? "check" : "cross"
        iconSize: Theme.iconSmall
        tip: tile.aside ? qsTr("It is printed  (Del)") : qsTr("Never printed  (Del)")
        onClicked: tile.asideToggled()
    }
}
