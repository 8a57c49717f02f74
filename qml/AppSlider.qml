import QtQuick
import QtQuick.Controls.Basic

Slider {
    id: control
    property string name
    Accessible.name: control.name
    focusPolicy: Qt.TabFocus
    Keys.onShortcutOverride: (event) => event.accepted =
        event.key === Qt.Key_Left || event.key === Qt.Key_Right || event.key === Qt.Key_Home || event.key === Qt.Key_End
    background: Rectangle {
        x: control.leftPadding
        y: control.topPadding + control.availableHeight / 2 - height / 2
        implicitWidth: Theme.px(180)
        width: control.availableWidth
        height: 4
        radius: 2
        color: Theme.outline
        Rectangle {
            width: control.visualPosition * parent.width
            height: parent.height
            radius: 2
            color: Theme.accent
        }
    }
    handle: Rectangle {
        x: control.leftPadding + control.visualPosition * (control.availableWidth - width)
        y: control.topPadding + control.availableHeight / 2 - height / 2
        implicitWidth: Theme.px(16)
        implicitHeight: Theme.px(16)
        radius: width / 2
        color: Theme.pane
        border.color: Theme.accent
        border.width: 2
        FocusRing { shown: control.visualFocus; radius: width / 2 }
    }
}
