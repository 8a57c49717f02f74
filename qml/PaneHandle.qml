import QtQuick
import QtQuick.Templates as T

// The grip between two panes of a SplitView.
Item {
    id: handle
    implicitWidth: Theme.gap
    implicitHeight: Theme.gap
    Rectangle {
        anchors.centerIn: parent
        width: handle.width > handle.height ? Math.min(48, handle.width) : 3
        height: handle.width > handle.height ? 3 : Math.min(48, handle.height)
        radius: 1.5
        color: handle.T.SplitHandle.pressed ? Theme.accent : Theme.outline
        opacity: handle.T.SplitHandle.hovered || handle.T.SplitHandle.pressed ? 1 : 0
        Behavior on opacity { NumberAnimation { duration: Theme.fade } }
    }
}
