import QtQuick
import QtQuick.Controls.Basic

MenuItem {
    id: item
    property string detail
    implicitHeight: Theme.px(30)
    implicitWidth: Math.max(Theme.px(200), label.implicitWidth + trailing.implicitWidth + Theme.px(52))
    leftPadding: Theme.px(12)
    rightPadding: Theme.px(12)
    font.pixelSize: Theme.normal
    contentItem: Item {
        Text {
            id: label
            anchors.verticalCenter: parent.verticalCenter
            text: item.text
            font: item.font
            color: item.enabled ? Theme.text : Theme.disabled
        }
        Text {
            id: trailing
            anchors.verticalCenter: parent.verticalCenter
            anchors.right: parent.right
            text: item.detail
            font.pixelSize: Theme.tiny
            color: Theme.dim
        }
    }
    background: Rectangle {
        x: 4
        width: item.width - 8
        height: item.height
        radius: 5
        color: item.highlighted ? Theme.accentSoft : "transparent"
    }
}
