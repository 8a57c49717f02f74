pragma ComponentBehavior: Bound
import QtQuick
import Tickscope
import Tickscope.App

// The axis over the lanes: ticks, the handle of the play head, and what a measured span says. A press takes the
// play head there; with Shift a drag measures.
Item {
    id: strip
    required property TimelineItem view
    required property Session session
    clip: true

    Repeater {
        model: strip.view.ticks
        Text {
            id: tick
            required property string label
            required property real labelX
            x: Math.round(tick.labelX) + 4
            anchors.verticalCenter: strip.verticalCenter
            visible: tick.x >= 0 && tick.x + tick.width <= strip.width
            text: tick.label
            color: Theme.faint
            font.pixelSize: Theme.tiny
        }
    }
    Rectangle {
        id: span
        visible: strip.view.hasSelection
        x: Math.round(strip.view.selectionLeft)
        width: Math.max(1, Math.round(strip.view.selectionRight) - x)
        anchors.bottom: parent.bottom
        height: 2
        color: Theme.accent
    }
    Rectangle {
        objectName: "timelineMeasure"
        visible: strip.view.hasSelection && strip.view.selectionText.length > 0
        readonly property real middle: Math.max(span.x, 0) / 2 + Math.min(span.x + span.width, strip.width) / 2
        x: Math.round(Math.max(0, Math.min(strip.width - width, middle - width / 2)))
        width: measureText.implicitWidth + 2 * Theme.gap
        height: strip.height - 3
        radius: Theme.radiusTiny
        color: Theme.accentSoft
        Text {
            id: measureText
            anchors.centerIn: parent
            text: strip.view.selectionText + "  ·  " + strip.view.selectionContents
            textFormat: Text.PlainText
            color: Theme.text
            font.pixelSize: Theme.tiny
            font.weight: Font.Medium
        }
    }
    // The handle of the play head
    Rectangle {
        visible: strip.session.playhead.ready && !strip.view.hasSelection
        x: Math.round(strip.view.playheadX) - 5
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 1
        width: 10
        height: 10
        radius: Theme.radiusTiny
        rotation: 45
        color: Theme.playhead
    }
    MouseArea {
        id: mouse
        anchors.fill: parent
        property real from: 0
        property bool measures: false
        cursorShape: Qt.SplitHCursor
        hoverEnabled: true
        AppTip {
            visible: mouse.containsMouse && !mouse.pressed && strip.session.playhead.ready
            delay: 900
            text: qsTr("Drag to travel; Shift and drag to measure a span")
        }
        function scrub(x: real) { strip.session.playhead.seek(strip.view.positionAt(x)) }
        onPressed: (event) => {
            mouse.from = event.x
            mouse.measures = event.modifiers & Qt.ShiftModifier
            if (mouse.measures) return
            strip.session.playhead.pause()
            strip.view.clearSelection()
            mouse.scrub(event.x)
        }
        onPositionChanged: (event) => {
            if (!mouse.measures) mouse.scrub(event.x)
            else if (Math.abs(event.x - mouse.from) > 3) strip.view.select(mouse.from, 2, event.x, 2)
        }
        onWheel: (event) => strip.view.zoom(event.x, Math.pow(1.0015, event.angleDelta.y))
    }
}
