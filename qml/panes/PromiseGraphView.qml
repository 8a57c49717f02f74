pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import Tickscope
import Tickscope.App

// Who waits for whom, from top to bottom. Ctrl and the wheel zoom, dragging pans, a click goes to where a
// promise was made, another one to where it was settled.
Item {
    id: view
    required property Session session
    readonly property PromiseGraphModel graph: view.session.promises
    property real zoom: 1
    property bool fitted: true
    property int chosen: -1
    readonly property int margin: Theme.padding
    readonly property real least: 0.2
    readonly property real most: 2
    readonly property alias scroller: scroller
    signal showLine(int line)

    function clamped(zoom: real): real { return Math.max(view.least, Math.min(view.most, zoom)) }
    function begin() {
        view.fitted = true
        view.zoom = view.naturalZoom()
        scroller.returnToBounds()
        view.follow()
    }
    // Shows all of it.
    function fit() {
        view.fitted = false
        const wide = (scroller.width - 2 * view.margin) / Math.max(1, view.graph.pictureWidth)
        const high = (scroller.height - 2 * view.margin - Theme.controlLarge) / Math.max(1, view.graph.pictureHeight)
        view.zoom = view.clamped(Math.min(1, wide, high))
        scroller.returnToBounds()
    }
    // As wide as the pane, but no smaller than can be read.
    function naturalZoom(): real {
        if (view.graph.count === 0 || view.width <= 0) return 1
        return Math.max(0.8, Math.min(1, (view.width - 2 * view.margin) / Math.max(1, view.graph.pictureWidth)))
    }
    function zoomBy(factor: real) { view.zoomAt(factor, scroller.width / 2, scroller.height / 2) }
    function zoomAt(factor: real, x: real, y: real) {
        const before = view.zoom
        const zoom = view.clamped(before * factor)
        const px = (scroller.contentX + x - view.margin) / before
        const py = (scroller.contentY + y - view.margin) / before
        view.fitted = false
        view.zoom = zoom
        scroller.contentX = px * zoom + view.margin - x
        scroller.contentY = py * zoom + view.margin - y
        scroller.returnToBounds()
    }
    function select(promiseId: int) {
        view.chosen = view.graph.boxOfPromise(promiseId)
        view.reveal(view.chosen)
    }
    function reveal(box: int) {
        if (box < 0) return
        const x = view.graph.boxX(box) * view.zoom + view.margin, y = view.graph.boxY(box) * view.zoom + view.margin
        const w = view.graph.boxWidth(box) * view.zoom, h = view.graph.boxHeight * view.zoom
        const gap = Theme.wide
        if (x - gap < scroller.contentX) scroller.contentX = x - gap
        else if (x + w + gap > scroller.contentX + scroller.width) scroller.contentX = x + w + gap - scroller.width
        if (y - gap < scroller.contentY) scroller.contentY = y - gap
        else if (y + h + gap > scroller.contentY + scroller.height) scroller.contentY = y + h + gap - scroller.height
        scroller.returnToBounds()
    }
    function follow() { view.reveal(view.graph.current) }
    function jump(box: int) {
        view.chosen = box
        view.session.playhead.pause()
        view.graph.jump(box)
    }
    onWidthChanged: if (view.fitted) view.zoom = view.naturalZoom()
    Flickable {
        id: scroller
        objectName: "promiseGraph"
        anchors.fill: parent
        anchors.bottomMargin: notes.visible ? notes.height : 0
        clip: true
        contentWidth: Math.max(width, view.graph.pictureWidth * view.zoom + 2 * view.margin)
        contentHeight: Math.max(height, view.graph.pictureHeight * view.zoom + 2 * view.margin + Theme.controlLarge)
        boundsBehavior: Flickable.StopAtBounds
        visible: view.graph.count > 0
        activeFocusOnTab: true
        ScrollBar.vertical: AppScrollBar {}
        ScrollBar.horizontal: AppScrollBar {}
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Promises of the run")

        readonly property var ownKeys: [Qt.Key_Up, Qt.Key_Down, Qt.Key_Left, Qt.Key_Right, Qt.Key_Return, Qt.Key_Enter,
                                        Qt.Key_Plus, Qt.Key_Minus, Qt.Key_0, Qt.Key_Space]
        Keys.onShortcutOverride: (event) => event.accepted =
            !(event.modifiers & (Qt.ControlModifier | Qt.AltModifier)) && scroller.ownKeys.includes(event.key)
        Keys.onPressed: (event) => {
            event.accepted = true
            switch (event.key) {
            case Qt.Key_Plus: return view.zoomBy(1.25)
            case Qt.Key_Minus: return view.zoomBy(1 / 1.25)
            case Qt.Key_0: return view.fit()
            case Qt.Key_Up: return scroller.choose(0, -1)
            case Qt.Key_Down: return scroller.choose(0, 1)
            case Qt.Key_Left: return scroller.choose(-1, 0)
            case Qt.Key_Right: return scroller.choose(1, 0)
            case Qt.Key_Space:
            case Qt.Key_Return:
            case Qt.Key_Enter: return view.jump(view.chosen)
            }
            event.accepted = false
        }
        function choose(dx: int, dy: int) {
            view.chosen = view.graph.neighbour(view.chosen >= 0 ? view.chosen : view.graph.current, dx, dy)
            view.reveal(view.chosen)
        }
        WheelHandler {
            acceptedModifiers: Qt.ControlModifier
            target: null
            onWheel: (event) => view.zoomAt(event.angleDelta.y > 0 ? 1.15 : 1 / 1.15, event.x - scroller.contentX, event.y - scroller.contentY)
        }
        PromiseLinks {
            x: scroller.contentX
            y: scroller.contentY
            width: scroller.width
            height: scroller.height
            graph: view.graph
            onReloaded: {
                view.chosen = -1
                view.begin()
            }
            onFollowed: view.follow()
            zoom: view.zoom
            viewX: scroller.contentX - view.margin - view.indent
            viewY: scroller.contentY - view.margin
            selected: view.chosen
            color: Theme.edge
            futureColor: Theme.outline
            awaitColor: Theme.roleColor(StageModel.Running)
            selectedColor: Theme.accent
        }
        Repeater {
            model: view.graph
            PromiseNode {
                zoom: view.zoom
                boxHeight: view.graph.boxHeight
                x: view.margin + view.indent + boxX * view.zoom
                y: view.margin + boxY * view.zoom
                isChosen: index === view.chosen
                hasFocus: isChosen && scroller.activeFocus
                onClicked: {
                    scroller.forceActiveFocus(Qt.MouseFocusReason)
                    view.jump(index)
                }
                onLineClicked: view.showLine(line)
            }
        }
    }
    // A small graph stands in the middle.
    readonly property real indent: Math.max(0, (scroller.width - 2 * view.margin - view.graph.pictureWidth * view.zoom) / 2)

    Rectangle {
        visible: view.graph.count > 0
        anchors.right: parent.right
        anchors.bottom: scroller.bottom
        anchors.margins: Theme.gap
        anchors.rightMargin: Theme.padding
        width: zoomRow.width + 4
        height: Theme.controlSmall + 4
        radius: Theme.radiusSmall
        color: Theme.raised
        border.color: Theme.line
        Row {
            id: zoomRow
            x: 2
            y: 2
            ZoomButton { objectName: "zoomOut"; iconName: "minus"; tip: qsTr("Smaller  (-)"); onClicked: view.zoomBy(1 / 1.25) }
            ZoomButton { objectName: "zoomFit"; iconName: "fit"; tip: qsTr("Show the whole graph  (0)"); onClicked: view.fit() }
            ZoomButton { objectName: "zoomIn"; iconName: "plus"; tip: qsTr("Larger  (+)"); onClicked: view.zoomBy(1.25) }
        }
    }
    component ZoomButton: IconButton {
        implicitHeight: Theme.controlSmall
        iconSize: Theme.iconSmall
    }

    NoteText {
        id: notes
        visible: view.graph.count > 0 && (view.graph.folded || view.graph.cut)
        anchors.bottom: parent.bottom
        x: Theme.padding
        width: parent.width - 2 * x
        bottomPadding: Theme.tight
        elide: Text.ElideRight
        color: Theme.faint
        font.pixelSize: Theme.tiny
        text: view.graph.cut ? qsTr("%n promise(s): more than can be shown", "", view.graph.promiseCount)
            : qsTr("%n promise(s), those of one place in a box", "", view.graph.promiseCount)
    }
    BusyLine {
        x: Theme.padding
        y: Theme.gap
        width: parent.width - 2 * x
        visible: view.graph.busy
        running: view.graph.busy
        name: qsTr("Making the graph of the promises")
    }
    EmptyNote {
        x: Theme.padding
        y: Theme.gap
        width: parent.width - 2 * x
        visible: view.session.hasRun && view.graph.count === 0 && !view.graph.busy
        text: qsTr("This program makes no promise.")
    }
}
