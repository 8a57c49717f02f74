import QtQuick
import Tickscope

// Something is under way, and nobody knows how far. It stands still for people who want no motion.
ProgressLine {
    id: bar
    property bool running: true
    property string name
    value: 0
    clip: true
    Accessible.ignored: false
    Accessible.role: Accessible.ProgressBar
    Accessible.name: bar.name
    Rectangle {
        id: runner
        x: (bar.width - width) / 2
        width: bar.width / 3
        height: bar.height
        radius: bar.radius
        color: bar.ink
        NumberAnimation on x {
            running: bar.running && !Theme.still
            loops: Animation.Infinite
            from: -runner.width
            to: bar.width
            duration: 1100
        }
    }
}
