import QtQuick
import Tickscope
import Tickscope.App

// The whole run, small, with a frame around the part in view. The frame drags; its sides stretch it.
Item {
    id: overview
    required property TimelineItem view
    // From shares of the axis to pixels: the whole with its margins is as wide as the strip.
    readonly property real margin: 0.02
    function toX(share: real): real { return (share + overview.margin) / (1 + 2 * overview.margin) * overview.width }
    function toShare(x: real): real { return x / overview.width * (1 + 2 * overview.margin) - overview.margin }
    readonly property real beginX: Math.max(0, overview.toX(overview.view.windowBegin))
    readonly property real endX: Math.min(overview.width, overview.toX(overview.view.windowEnd))

    Accessible.role: Accessible.ScrollBar
    Accessible.name: overview.view.fitted ? qsTr("Overview: the whole run is in view")
        : qsTr("Overview: %1 % to %2 % of the run are in view")
              .arg(Math.round(Math.max(0, overview.view.windowBegin) * 100))
              .arg(Math.round(Math.min(1, overview.view.windowEnd) * 100))

    Rectangle {
        anchors.fill: parent
        color: Theme.background
        radius: Theme.radiusTiny
    }
    TimelineMap {
        anchors.fill: parent
        view: overview.view
        colors: Theme.roleColors
        dimColor: Theme.dim
        background: Theme.background
    }
    component Veil: Rectangle {
        height: parent ? parent.height : 0
        color: Theme.background
        opacity: 0.6
    }
    Veil { width: overview.beginX }
    Veil { x: overview.endX; width: overview.width - x }
    Rectangle {
        x: Math.round(overview.toX(overview.view.playheadShare))
        width: 1
        height: parent.height
        color: Theme.playhead
    }
    Rectangle {
        objectName: "overviewFrame"
        visible: !overview.view.fitted
        x: Math.round(Math.min(overview.beginX, overview.width - 6))
        width: Math.max(6, Math.round(overview.endX) - x)
        height: parent.height
        color: "transparent"
        radius: Theme.radiusTiny
        border.color: mouse.containsMouse || mouse.pressed ? Theme.accent : Theme.edge
    }
    MouseArea {
        id: mouse
        anchors.fill: parent
        anchors.topMargin: -3
        anchors.bottomMargin: -3
        hoverEnabled: true
        property int grip: 0 // -1 and 1: a side of the frame; 0: all of it
        property real held: 0 // where in the frame the pointer holds it, as a share
        readonly property real reach: 5
        function gripAt(x: real): int {
            if (overview.view.fitted || overview.endX - overview.beginX < 4 * mouse.reach) return 0
            return Math.abs(x - overview.beginX) < mouse.reach ? -1 : Math.abs(x - overview.endX) < mouse.reach ? 1 : 0
        }
        cursorShape: mouse.gripAt(mouse.mouseX) !== 0 ? Qt.SizeHorCursor : Qt.ArrowCursor
        onPressed: (event) => {
            const view = overview.view
            const half = (view.windowEnd - view.windowBegin) / 2
            mouse.grip = mouse.gripAt(event.x)
            const inside = event.x >= overview.beginX - mouse.reach && event.x <= overview.endX + mouse.reach
            mouse.held = inside ? overview.toShare(event.x) - view.windowBegin : half
            if (!inside) mouse.move(event.x)
        }
        onPositionChanged: (event) => { if (mouse.pressed) mouse.move(event.x) }
        function move(x: real) {
            const view = overview.view
            const share = overview.toShare(x)
            if (mouse.grip < 0) view.showWindow(Math.min(share, view.windowEnd), view.windowEnd)
            else if (mouse.grip > 0) view.showWindow(view.windowBegin, Math.max(share, view.windowBegin))
            else view.showWindow(share - mouse.held, share - mouse.held + view.windowEnd - view.windowBegin)
        }
        onDoubleClicked: overview.view.fit()
        onWheel: (event) => {
            const share = overview.toShare(event.x), view = overview.view
            const inView = (share - view.windowBegin) / (view.windowEnd - view.windowBegin)
            view.zoom(Math.max(0, Math.min(1, inView)) * view.width, Math.pow(1.0015, event.angleDelta.y))
        }
    }
}
