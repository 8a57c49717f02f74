import QtQuick
import QtQuick.Controls.Basic
import Tickscope

// Thin; there only where there is more than fits.
ScrollBar {
    id: bar
    property string pose
    readonly property bool hot: bar.hovered || bar.pressed || bar.pose === "hover" || bar.pose === "pressed"
    padding: 2
    minimumSize: 0.06
    visible: bar.size < 0.999 && bar.policy !== ScrollBar.AlwaysOff
    contentItem: Rectangle {
        implicitWidth: 6
        implicitHeight: 6
        radius: 3
        color: bar.pressed || bar.pose === "pressed" ? Theme.dim : bar.hot ? Theme.edge : Theme.outline
    }
}
