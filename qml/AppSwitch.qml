import QtQuick
import QtQuick.Controls.Basic

Switch {
    id: control
    property string name
    Accessible.name: control.name
    implicitHeight: Theme.controlHeight
    implicitWidth: Theme.px(38)
    padding: 0
    spacing: 0
    focusPolicy: Qt.TabFocus
    Keys.onShortcutOverride: (event) => event.accepted = event.key === Qt.Key_Space
    indicator: Rectangle {
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.px(38)
        height: Theme.px(22)
        radius: height / 2
        color: control.checked ? Theme.accent : Theme.hover
        border.color: control.checked ? Theme.accent : Theme.outline
        Rectangle {
            x: control.checked ? parent.width - width - 3 : 3
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.px(16)
            height: width
            radius: height / 2
            color: control.checked ? Theme.accentInk : Theme.dim
            Behavior on x { NumberAnimation { duration: Theme.fade } }
        }
        FocusRing { shown: control.visualFocus; radius: height / 2 }
    }
    contentItem: null
}
