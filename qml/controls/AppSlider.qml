import QtQuick
import QtQuick.Controls.Basic
import Tickscope

// A value between two ends.
Slider {
    id: control
    property string name
    property string pose
    readonly property color ink: control.enabled ? Theme.accent : Theme.disabled
    Accessible.name: control.name
    implicitWidth: Theme.px(180)
    implicitHeight: Theme.controlHeight
    padding: 0
    hoverEnabled: true
    focusPolicy: Qt.TabFocus
    Keys.onShortcutOverride: (event) => event.accepted =
        event.key === Qt.Key_Left || event.key === Qt.Key_Right || event.key === Qt.Key_Home || event.key === Qt.Key_End
    background: ProgressLine {
        x: control.leftPadding
        y: control.topPadding + control.availableHeight / 2 - height / 2
        width: control.availableWidth
        height: 4
        value: control.visualPosition
        ink: control.ink
        groove: control.enabled ? Theme.edge : Theme.outline
    }
    handle: Rectangle {
        x: control.leftPadding + control.visualPosition * (control.availableWidth - width)
        y: control.topPadding + control.availableHeight / 2 - height / 2
        implicitWidth: Theme.px(16)
        implicitHeight: Theme.px(16)
        radius: width / 2
        color: control.pressed || control.pose === "pressed" ? control.ink
            : control.hovered || control.pose === "hover" ? Theme.accentSoft : Theme.pane
        border.color: control.ink
        border.width: 2
        FocusRing {
            shown: control.visualFocus || control.pose === "focus"
            around: parent.width / 2
        }
    }
}
