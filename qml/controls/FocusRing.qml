import QtQuick
import Tickscope

// The ring around whatever has the keyboard.
Rectangle {
    id: ring
    required property bool shown
    property int inset: -3
    property real around: Theme.radius // the corner of what it surrounds
    anchors.fill: parent
    anchors.margins: ring.inset
    visible: ring.shown
    color: "transparent"
    radius: Math.max(0, ring.around - ring.inset)
    border.color: Theme.focus
    border.width: Theme.ring
}
