pragma ComponentBehavior: Bound
import QtQuick
import Tickscope
import Tickscope.App

// How fast play is, to be chosen from a list.
AppButton {
    id: button
    required property Playhead playhead
    objectName: "speedButton"
    text: qsTr("%1×", "a speed").arg(button.playhead.speed)
    tip: qsTr("Speed of play")
    shortcutAction: "faster"
    Accessible.name: qsTr("Speed %1").arg(button.playhead.speed)
    implicitWidth: Theme.px(52)
    leftPadding: Theme.tight
    rightPadding: Theme.tight
    onClicked: menu.popup(button, 0, -menu.height)
    AppMenu {
        id: menu
        Repeater {
            model: button.playhead.speeds
            AppMenuItem {
                id: entry
                required property double modelData
                text: qsTr("%1×", "a speed").arg(entry.modelData)
                detail: entry.modelData === button.playhead.speed ? "✓" : ""
                onTriggered: button.playhead.speed = entry.modelData
            }
        }
    }
}
