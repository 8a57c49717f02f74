import QtQuick
import Tickscope
import Tickscope.App

// One printed line; a number marks the lines that are picked to be compared.
Rectangle {
    id: row
    required property int index
    required property string text
    required property string time
    required property bool isError
    required property bool isFuture
    required property bool isCurrent
    required property int pickNumber
    required property bool ringed // the list has the keyboard, and this is where it is
    readonly property bool picked: row.pickNumber > 0
    signal gone() // clicked
    signal picking() // clicked with Ctrl or Shift
    signal asking(real x, real y) // for the menu

    height: line.implicitHeight + Theme.px(7)
    color: row.picked ? Theme.tint(Theme.accent)
        : row.isCurrent ? Theme.accentSoft : mouse.containsMouse ? Theme.hover : "transparent"
    Accessible.role: Accessible.ListItem
    Accessible.name: row.isFuture ? qsTr("not printed yet: %1").arg(row.text) : qsTr("%1, at %2").arg(row.text).arg(row.time)
    Accessible.description: row.picked ? qsTr("picked to be compared") : ""
    Accessible.selectable: true
    Accessible.selected: row.picked
    Accessible.onPressAction: row.gone()

    Stripe {
        visible: row.isCurrent || row.picked
        radius: 0
        height: parent.height
        color: Theme.accent
    }
    Text {
        id: line
        x: Theme.padding
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width - x - stamp.width - Theme.padding - Theme.gap - (row.picked ? mark.width + Theme.gap : 0)
        text: row.text.length > 0 ? row.text : " "
        textFormat: Text.PlainText
        wrapMode: Text.WrapAnywhere
        color: row.isFuture ? Theme.faint : row.isError ? Theme.roleColor(StageModel.Danger) : Theme.text
        font.family: Theme.codeFont
        font.pixelSize: Theme.normal
        font.preferShaping: false
    }
    Rectangle {
        id: mark
        visible: row.picked
        anchors.right: stamp.left
        anchors.rightMargin: Theme.gap
        anchors.top: line.top
        width: Theme.px(18)
        height: width
        radius: width / 2
        color: Theme.accent
        Text {
            anchors.centerIn: parent
            text: row.pickNumber
            color: Theme.accentInk
            font.pixelSize: Theme.tiny
            font.weight: Font.Bold
        }
    }
    Text {
        id: stamp
        anchors.right: parent.right
        anchors.rightMargin: Theme.padding
        anchors.top: line.top
        anchors.topMargin: 2
        text: row.time
        color: Theme.faint
        font.family: Theme.codeFont
        font.pixelSize: Theme.tiny
    }
    FocusRing { shown: row.ringed; inset: 1 }
    MouseArea {
        id: mouse
        anchors.fill: parent
        hoverEnabled: true
        acceptedButtons: Qt.LeftButton | Qt.RightButton
        cursorShape: Qt.PointingHandCursor
        onClicked: (event) => {
            if (event.button === Qt.RightButton) row.asking(event.x, event.y)
            else if (event.modifiers & (Qt.ControlModifier | Qt.ShiftModifier)) row.picking()
            else row.gone()
        }
    }
}
