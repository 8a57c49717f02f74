import QtQuick
import Tickscope

// The name of one phase of the event loop, lit while the loop is in it.
Rectangle {
    id: name
    required property string text
    required property string meaning
    required property int role
    property bool live: false
    property bool open: false  // the loop is in it, but drains its jobs just now
    property bool inner: false // part of the inner ring
    radius: Theme.radiusSmall
    color: name.live ? Theme.roleTint(name.role) : "transparent"
    Rectangle {
        x: Theme.px(8)
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.px(7)
        height: width
        radius: name.inner ? width / 2 : Theme.radiusTiny / 2
        color: name.inner && !name.live ? "transparent" : Theme.roleColor(name.role)
        border.color: Theme.roleColor(name.role)
        border.width: name.inner ? 1.5 : 0
        opacity: name.live || name.open || name.inner ? 1 : 0.4
    }
    Text {
        x: Theme.px(22)
        width: parent.width - x
        anchors.verticalCenter: parent.verticalCenter
        elide: Text.ElideRight
        text: name.text
        color: name.live ? Theme.roleColor(name.role) : name.open ? Theme.text : Theme.dim
        font.pixelSize: Theme.tiny
        font.weight: name.live ? Font.DemiBold : Font.Normal
    }
    MouseArea {
        id: mouse
        anchors.fill: parent
        hoverEnabled: true
        acceptedButtons: Qt.NoButton
        AppTip {
            visible: mouse.containsMouse
            text: name.meaning
        }
    }
}
