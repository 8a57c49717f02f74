import QtQuick
import QtQuick.Controls.Basic

MenuItem {
    id: item
    property string detail
    implicitHeight: Theme.px(30)
    implicitWidth: Math.max(Theme.px(200), implicitContentWidth + leftPadding + rightPadding)
    leftPadding: Theme.px(12)
    rightPadding: Theme.px(12)
    font.pixelSize: Theme.normal
    contentItem: Row {
        spacing: Theme.px(28)
        Text {
            height: parent.height
            verticalAlignment: Text.AlignVCenter
            width: Math.max(implicitWidth, item.detail.length > 0 ? Theme.px(110) : 0)
            text: item.text
            font: item.font
            color: item.enabled ? Theme.text : Theme.disabled
        }
        Text {
            height: parent.height
            verticalAlignment: Text.AlignVCenter
            visible: item.detail.length > 0
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
