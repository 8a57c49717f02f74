import QtQuick
import QtQuick.Controls.Basic
import Tickscope

// One entry: a text, and at the right its keys.
MenuItem {
    id: item
    property string detail
    property string pose
    readonly property bool lit: item.highlighted || item.pose === "hover" || item.pose === "focus"
    implicitHeight: Theme.px(30)
    implicitWidth: Math.max(Theme.px(200), implicitContentWidth + leftPadding + rightPadding)
    leftPadding: Theme.px(14)
    rightPadding: Theme.px(14)
    font.pixelSize: Theme.normal
    Accessible.name: item.text
    Accessible.description: item.detail
    contentItem: AppMenuLabel {
        text: item.text
        detail: item.detail
        textFont: item.font
        usable: item.enabled
    }
    arrow: Icon {
        x: item.width - width - Theme.gap
        y: Math.round((item.height - height) / 2)
        visible: item.subMenu !== null
        name: "chevronRight"
        size: Theme.iconSmall
        color: Theme.dim
    }
    background: Rectangle {
        x: 4
        width: item.width - 8
        height: item.height
        radius: Theme.radiusSmall
        color: item.down || item.pose === "pressed" ? Theme.pressed : item.lit ? Theme.accentSoft : "transparent"
        border.width: item.pose === "focus" ? Theme.ring : 0
        border.color: Theme.focus
    }
}
