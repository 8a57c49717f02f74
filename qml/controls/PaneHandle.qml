import QtQuick
import QtQuick.Templates as T
import Tickscope

// The grip between two panes.
Item {
    id: handle
    property string pose
    readonly property bool held: handle.T.SplitHandle.pressed || handle.pose === "pressed"
    readonly property bool hot: handle.T.SplitHandle.hovered || handle.pose === "hover"
    implicitWidth: Theme.gap
    implicitHeight: Theme.gap
    Rectangle {
        anchors.centerIn: parent
        width: handle.width > handle.height ? Math.min(48, handle.width) : Theme.stripe
        height: handle.width > handle.height ? Theme.stripe : Math.min(48, handle.height)
        radius: Theme.stripe / 2
        color: handle.held ? Theme.accent : Theme.edge
        opacity: handle.hot || handle.held ? 1 : 0
        Behavior on opacity { NumberAnimation { duration: Theme.fade } }
    }
}
