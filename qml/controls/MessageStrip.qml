import QtQuick
import Tickscope

// A message at the edge of a pane, with one thing to do about it.
Rectangle {
    id: strip
    required property int role
    required property bool shown
    property string heading
    property string text
    property string actionText
    signal action()

    visible: strip.shown
    height: strip.shown ? column.implicitHeight + Theme.padding * 1.5 : 0
    color: Theme.roleTint(strip.role)
    radius: Theme.radius
    Accessible.role: Accessible.AlertMessage
    Accessible.name: strip.heading + " " + strip.text

    RuleLine {
        width: parent.width
        color: Theme.roleEdge(strip.role)
    }
    Icon {
        id: sign
        x: Theme.padding
        y: Theme.padding * 0.75
        name: "warning"
        size: Theme.icon
        color: Theme.roleColor(strip.role)
    }
    Column {
        id: column
        anchors.left: sign.right
        anchors.leftMargin: Theme.gap
        anchors.right: button.visible ? button.left : parent.right
        anchors.rightMargin: Theme.gap
        y: Theme.padding * 0.75
        spacing: 3
        Text {
            width: parent.width
            text: strip.heading
            color: Theme.text
            font.pixelSize: Theme.small
            font.weight: Font.DemiBold
            wrapMode: Text.Wrap
        }
        Text {
            width: parent.width
            visible: text.length > 0
            text: strip.text
            color: Theme.text
            font.pixelSize: Theme.small
            wrapMode: Text.Wrap
        }
    }
    AppButton {
        id: button
        visible: strip.actionText.length > 0
        anchors.right: parent.right
        anchors.rightMargin: Theme.padding
        anchors.verticalCenter: parent.verticalCenter
        text: strip.actionText
        onClicked: strip.action()
    }
}
