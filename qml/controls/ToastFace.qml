import QtQuick
import Tickscope

// What a toast looks like.
Rectangle {
    id: face
    required property string text
    property string iconName: "check"
    implicitWidth: row.implicitWidth + 2 * Theme.padding
    implicitHeight: row.implicitHeight + 2 * Theme.gap
    radius: Theme.radius
    color: Theme.raised
    border.color: Theme.outline
    Accessible.role: Accessible.AlertMessage
    Accessible.name: face.text
    Row {
        id: row
        anchors.centerIn: parent
        spacing: Theme.gap
        Icon {
            name: face.iconName
            size: Theme.px(16)
            color: Theme.accent
            anchors.verticalCenter: parent.verticalCenter
        }
        BodyText {
            text: face.text
            anchors.verticalCenter: parent.verticalCenter
        }
    }
}
