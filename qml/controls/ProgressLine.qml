import QtQuick
import Tickscope

// How far something is, 0..1.
Rectangle {
    id: bar
    required property real value
    property color ink: Theme.accent
    property color groove: Theme.outline
    implicitHeight: 4
    radius: height / 2
    color: bar.groove
    Accessible.ignored: true
    Rectangle {
        width: Math.round(parent.width * Math.max(0, Math.min(1, bar.value)))
        height: parent.height
        radius: bar.radius
        color: bar.ink
    }
}
