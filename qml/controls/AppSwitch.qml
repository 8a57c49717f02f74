import QtQuick
import QtQuick.Controls.Basic
import Tickscope

// On or off.
Switch {
    id: control
    property string name
    property string pose
    readonly property bool hot: control.hovered || control.pose === "hover" || control.pose === "pressed"
    Accessible.name: control.name
    implicitHeight: Theme.controlHeight
    implicitWidth: Theme.px(38)
    padding: 0
    spacing: 0
    hoverEnabled: true
    focusPolicy: Qt.TabFocus
    Keys.onShortcutOverride: (event) => event.accepted = event.key === Qt.Key_Space
    indicator: Rectangle {
        y: Math.round((control.height - height) / 2)
        width: Theme.px(38)
        height: Theme.px(22)
        radius: height / 2
        color: control.checked ? (!control.enabled ? Theme.disabled : control.hot ? Theme.accentHover : Theme.accent)
            : control.hot ? Theme.pressed : Theme.hover
        border.color: control.checked ? "transparent" : control.enabled ? Theme.edge : Theme.outline
        Rectangle {
            x: control.checked ? parent.width - width - 3 : 3
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.px(16)
            height: width
            radius: height / 2
            color: control.checked ? (control.enabled ? Theme.accentInk : Theme.pane) : control.enabled ? Theme.dim : Theme.disabled
            Behavior on x { NumberAnimation { duration: Theme.fade } }
        }
        FocusRing {
            shown: control.visualFocus || control.pose === "focus"
            around: height / 2
        }
    }
    contentItem: null
}
