import QtQuick
import QtQuick.Controls.Basic
import Tickscope

// One place of the rail: its icon over its name.
AbstractButton {
    id: tab
    required property string iconName
    property string hint
    property bool current: false
    property string pose // hover, pressed or focus, without a mouse
    readonly property color ink: !tab.enabled ? Theme.disabled : tab.current ? Theme.accent : Theme.dim
    implicitHeight: Theme.px(48)
    hoverEnabled: true
    focusPolicy: Qt.TabFocus
    Accessible.name: tab.text
    Accessible.description: tab.hint
    Accessible.role: Accessible.PageTab
    Accessible.selected: tab.current
    Keys.onShortcutOverride: (event) => event.accepted = event.key === Qt.Key_Space
    Keys.onReturnPressed: tab.clicked()
    contentItem: Item {
        Icon {
            anchors.horizontalCenter: parent.horizontalCenter
            y: Theme.px(7)
            size: Theme.px(20)
            name: tab.iconName
            color: tab.ink
        }
        Text {
            anchors.horizontalCenter: parent.horizontalCenter
            y: Theme.px(29)
            text: tab.text
            font.pixelSize: Theme.tiny
            font.weight: tab.current ? Font.DemiBold : Font.Medium
            color: tab.ink
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: tab.current ? Theme.accentSoft : tab.down || tab.pose === "pressed" ? Theme.pressed : tab.hovered || tab.pose === "hover" ? Theme.hover : "transparent"
        FocusRing { shown: tab.visualFocus || tab.pose === "focus"; inset: -1 }
    }
    AppTip {
        text: tab.hint
        visible: tab.hovered
        x: tab.width + 8
        y: (tab.height - height) / 2
    }
}
