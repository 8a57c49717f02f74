import QtQuick
import QtQuick.Controls.Basic
import Tickscope

// One tab: its line below says that it is the current one.
AbstractButton {
    id: tab
    property bool current: false
    property string pose
    readonly property bool hot: tab.hovered || tab.pose === "hover" || tab.pose === "pressed"
    signal moved(int by)

    implicitHeight: Theme.paneHeader
    leftPadding: Theme.px(10)
    rightPadding: Theme.px(10)
    hoverEnabled: true
    focus: tab.current
    focusPolicy: tab.current ? Qt.TabFocus : Qt.NoFocus
    font.pixelSize: Theme.normal
    font.weight: tab.current ? Font.DemiBold : Font.Medium
    Accessible.role: Accessible.PageTab
    Accessible.name: tab.text
    Accessible.selected: tab.current
    Keys.onShortcutOverride: (event) => event.accepted =
        event.key === Qt.Key_Left || event.key === Qt.Key_Right || event.key === Qt.Key_Space
    Keys.onLeftPressed: tab.moved(-1)
    Keys.onRightPressed: tab.moved(1)

    contentItem: Text {
        text: tab.text
        font: tab.font
        verticalAlignment: Text.AlignVCenter
        color: !tab.enabled ? Theme.disabled : tab.current || tab.hot ? Theme.text : Theme.dim
    }
    background: Item {
        Rectangle {
            anchors.fill: parent
            anchors.topMargin: 3
            anchors.bottomMargin: 5
            radius: Theme.radiusSmall
            color: tab.down || tab.pose === "pressed" ? Theme.pressed : tab.hot ? Theme.hover : "transparent"
            FocusRing {
                shown: tab.visualFocus || tab.pose === "focus"
                inset: 0
                around: Theme.radiusSmall
            }
        }
        Rectangle {
            visible: tab.current
            x: tab.leftPadding
            width: parent.width - tab.leftPadding - tab.rightPadding
            anchors.bottom: parent.bottom
            height: 2
            radius: 1
            color: tab.enabled ? Theme.accent : Theme.disabled
        }
    }
}
