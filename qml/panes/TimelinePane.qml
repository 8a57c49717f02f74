pragma ComponentBehavior: Bound
import QtQuick
import Tickscope
import Tickscope.App

// Who did what when. Wheel zooms, drag pans, double click shows everything, a click goes there.
Card {
    id: pane
    required property Session session
    readonly property real labelWidth: Theme.px(112)
    readonly property alias transport: transport
    function fit() { timeline.fit() }

    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Timeline")

    TransportBar {
        id: transport
        width: parent.width
        session: pane.session
        withScrubber: pane.height < Theme.px(110) // too low for lanes
    }
    RuleLine {
        anchors.top: transport.bottom
        width: parent.width
    }
    // Names of the lanes
    Item {
        anchors.top: timeline.top
        anchors.bottom: timeline.bottom
        width: pane.labelWidth
        visible: timeline.visible
        clip: true
        WheelHandler {
            acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad
            onWheel: (event) => timeline.pan(0, event.angleDelta.y / 3)
        }
        Repeater {
            model: timeline.laneNames
            NoteText {
                id: laneName
                required property int index
                required property string modelData
                x: Theme.padding
                y: timeline.laneRows[laneName.index] * timeline.rowHeight - timeline.scrollY
                width: pane.labelWidth - laneName.x - Theme.gap
                height: timeline.rowHeight
                verticalAlignment: Text.AlignVCenter
                elide: Text.ElideRight
                text: laneName.modelData
            }
        }
    }
    // Ticks of the axis
    Item {
        anchors.left: timeline.left
        anchors.right: parent.right
        anchors.top: transport.bottom
        anchors.topMargin: 4
        height: Theme.px(18)
        visible: timeline.visible
        clip: true
        Repeater {
            model: timeline.ticks
            Text {
                id: tick
                required property string label
                required property real labelX
                x: Math.min(tick.labelX + 4, pane.width - pane.labelWidth - tick.width - 4)
                text: tick.label
                color: Theme.faint
                font.pixelSize: Theme.tiny
            }
        }
    }
    TimelineItem {
        id: timeline
        objectName: "timeline"
        visible: !transport.withScrubber
        anchors.left: parent.left
        anchors.leftMargin: pane.labelWidth
        anchors.right: parent.right
        anchors.rightMargin: Theme.padding
        anchors.top: transport.bottom
        anchors.topMargin: Theme.px(24)
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 6
        clip: true
        opacity: pane.session.status === Session.Ready ? 1 : 0.4
        playhead: pane.session.playhead
        stepsAxis: Preferences.stepsAxis
        detailed: pane.session.level === Preferences.Full
        colors: Theme.roleColors
        background: Theme.pane
        gridColor: Theme.line
        activeFocusOnTab: true
        Accessible.role: Accessible.Graphic
        Accessible.name: qsTr("Timeline of the run; plus and minus zoom it while it has the focus")
        Keys.onShortcutOverride: (event) => event.accepted = event.key === Qt.Key_Plus || event.key === Qt.Key_Minus
        Keys.onPressed: (event) => {
            if (event.key === Qt.Key_Plus) timeline.zoom(timeline.playheadX, 1.5)
            else if (event.key === Qt.Key_Minus) timeline.zoom(timeline.playheadX, 1 / 1.5)
        }
        FocusRing { shown: timeline.activeFocus && !mouse.hasFocused; inset: 0 }
        onActiveFocusChanged: if (!timeline.activeFocus) mouse.hasFocused = false

        // What is still to come is paler.
        Rectangle {
            x: Math.max(0, timeline.playheadX + 1)
            width: Math.max(0, parent.width - x)
            height: parent.height
            color: Theme.pane
            opacity: 0.6
        }
        Repeater {
            model: timeline.barLabels
            Rectangle {
                id: barLabel
                required property string label
                required property real labelX
                required property real labelY
                required property real labelWidth
                required property int colorRole
                required property bool inside
                // On a thin line the text stands in a gap of it, in its middle.
                readonly property bool onLine: barLabel.colorRole === StageModel.Paused
                readonly property bool isFuture: barLabel.labelX + barLabel.width / 2 > timeline.playheadX
                x: barLabel.labelX + (barLabel.onLine ? Math.max(0, (barLabel.labelWidth - barLabel.width) / 2) : 0)
                y: Math.round(barLabel.labelY - barLabel.height / 2)
                width: Math.min(labelText.implicitWidth + (barLabel.onLine ? 10 : 0), barLabel.labelWidth)
                height: labelText.implicitHeight
                color: barLabel.onLine ? Theme.pane : "transparent"
                Text {
                    id: labelText
                    anchors.fill: parent
                    horizontalAlignment: barLabel.onLine ? Text.AlignHCenter : Text.AlignLeft
                    text: barLabel.label
                    elide: Text.ElideRight
                    textFormat: Text.PlainText
                    color: barLabel.inside && !barLabel.isFuture ? Theme.roleInk : barLabel.onLine ? Theme.dim : Theme.text
                    font.pixelSize: Theme.tiny
                }
            }
        }
        MouseArea {
            id: mouse
            anchors.fill: parent
            hoverEnabled: true
            property real pressX: 0
            property real lastX: 0
            property real lastY: 0
            property bool dragging: false
            property bool scrubbing: false
            property bool hasFocused: false // the focus came by mouse: no ring
            onPressed: (event) => {
                hasFocused = true
                timeline.forceActiveFocus(Qt.MouseFocusReason)
                pressX = lastX = event.x
                lastY = event.y
                dragging = false
                scrubbing = Math.abs(event.x - timeline.playheadX) < 8
                if (scrubbing) pane.session.playhead.pause()
            }
            onPositionChanged: (event) => {
                if (!pressed) return
                if (scrubbing) {
                    pane.session.playhead.seek(timeline.positionAt(event.x))
                    return
                }
                if (!dragging && Math.abs(event.x - pressX) < 5 && Math.abs(event.y - lastY) < 5) return
                dragging = true
                timeline.pan(event.x - lastX, event.y - lastY)
                lastX = event.x
                lastY = event.y
            }
            onClicked: (event) => {
                if (dragging || scrubbing) return
                pane.session.playhead.pause()
                const bar = timeline.eventAt(event.x, event.y)
                if (bar >= 0) pane.session.playhead.seekNear(bar + 1)
                else pane.session.playhead.seek(timeline.positionAt(event.x))
            }
            onDoubleClicked: timeline.fit()
            onWheel: (event) => {
                if (event.modifiers & Qt.ShiftModifier || event.angleDelta.x !== 0)
                    timeline.pan(event.angleDelta.x !== 0 ? event.angleDelta.x : event.angleDelta.y, 0)
                else timeline.zoom(event.x, Math.pow(1.0015, event.angleDelta.y))
            }
            cursorShape: scrubbing || Math.abs(mouseX - timeline.playheadX) < 6 ? Qt.SplitHCursor : Qt.ArrowCursor
            readonly property string about: containsMouse ? timeline.describe(mouseX, mouseY) : ""
            AppTip {
                visible: mouse.about.length > 0 && !mouse.pressed
                delay: 250
                text: mouse.about
                x: Math.min(mouse.mouseX + 12, mouse.width - width)
                y: mouse.mouseY - height - 8
            }
        }
    }
    // Where the lanes shown stand among all, when there are too many.
    Rectangle {
        visible: timeline.contentHeight > timeline.height + 1
        anchors.left: timeline.right
        anchors.leftMargin: 4
        width: 4
        radius: 2
        y: timeline.y + timeline.height * timeline.scrollY / Math.max(1, timeline.contentHeight)
        height: timeline.height * timeline.height / Math.max(1, timeline.contentHeight)
        color: Theme.edge
    }
    EmptyNote {
        x: Theme.padding
        anchors.top: timeline.top
        visible: !pane.session.hasRun
        text: qsTr("The run appears here: who did what, and when.")
    }
    MomentMarks {
        anchors.left: timeline.left
        anchors.right: timeline.right
        anchors.top: transport.bottom
        height: Theme.px(14)
        clip: true
        visible: pane.session.playhead.ready && !transport.withScrubber
        session: pane.session
        timeline: timeline
    }
    // The play head, with a handle on the axis
    Item {
        visible: timeline.visible && pane.session.playhead.ready && timeline.playheadX >= 0 && timeline.playheadX <= timeline.width
        x: timeline.x + Math.round(timeline.playheadX)
        anchors.top: transport.bottom
        anchors.topMargin: Theme.px(10)
        anchors.bottom: timeline.bottom
        Rectangle {
            x: -1
            width: 2
            height: parent.height
            color: Theme.playhead
        }
        Rectangle {
            x: -5
            y: -2
            width: 10
            height: 10
            radius: 3
            rotation: 45
            color: Theme.playhead
        }
    }
}
