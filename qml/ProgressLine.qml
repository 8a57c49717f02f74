import QtQuick

// How far something is, 0..1.
Rectangle {
    id: bar
    required property real value
    property color ink: Theme.accent
    implicitHeight: 4
    radius: 2
    color: Theme.outline
    Accessible.ignored: true
    Rectangle {
        width: Math.round(parent.width * Math.max(0, Math.min(1, bar.value)))
        height: parent.height
        radius: 2
        color: bar.ink
    }
}
