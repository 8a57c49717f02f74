import QtQuick

// The ring around whatever has the keyboard.
Rectangle {
    id: ring
    required property bool shown
    property int inset: -3
    anchors.fill: parent
    anchors.margins: ring.inset
    visible: ring.shown
    color: "transparent"
    radius: Theme.radius + 2
    border.color: Theme.focus
    border.width: 2
}
