pragma ComponentBehavior: Bound
import QtQuick
import Tickscope
import Tickscope.App

// The lanes. Wheel zooms at the pointer, drag pans, Shift and drag measures, a click goes there, a double click
// shows a bar from side to side or else the whole run. While the ring is shown the keys choose lanes and bars.
TimelineItem {
    id: timeline
    required property Session session
    readonly property bool ringed: timeline.activeFocus && !mouse.hasFocused
    clip: true
    activeFocusOnTab: true
    playhead: timeline.session.playhead
    stepsAxis: Preferences.stepsAxis
    detailed: timeline.session.level === Preferences.Full
    textScale: Theme.scale

    Accessible.role: Accessible.Graphic
    Accessible.name: timeline.hasSelection ? timeline.selectionText + ", " + timeline.selectionContents
        : timeline.hasChoice ? timeline.choiceText : qsTr("Timeline of the run")
    Accessible.description: qsTr("Up and Down choose a lane, Left and Right a bar of it, Enter goes there; with Shift they measure, with Ctrl they move the view; plus and minus zoom")
    Accessible.focusable: true

    readonly property real border: Math.max(0, Math.min(timeline.width, Math.round(timeline.playheadX) + 1))
    Item {
        width: timeline.border
        height: timeline.height
        clip: true
        TimelineLayer { view: timeline }
    }
    Item {
        x: timeline.border
        width: timeline.width - x
        height: timeline.height
        clip: true
        TimelineLayer { view: timeline; ahead: true; x: -timeline.border }
    }

    // The measured span
    Rectangle {
        visible: timeline.hasSelection
        x: Math.round(timeline.selectionLeft)
        width: Math.max(1, Math.round(timeline.selectionRight) - x)
        height: timeline.height
        color: Qt.alpha(Theme.accent, 0.13)
        Rectangle { width: 1; height: parent.height; color: Theme.accent }
        Rectangle { anchors.right: parent.right; width: 1; height: parent.height; color: Theme.accent }
    }
    // What the pointer is over, and what the keyboard has chosen
    Rectangle {
        visible: timeline.hoverText.length > 0 && !mouse.pressed
        x: Math.round(timeline.hoverRect.x) - 2
        y: Math.round(timeline.hoverRect.y) - 2
        width: Math.round(timeline.hoverRect.width) + 4
        height: Math.round(timeline.hoverRect.height) + 4
        radius: Theme.radiusTiny + 2
        color: "transparent"
        border.color: Theme.edge
    }
    TimelineArrows {
        objectName: "timelineArrows"
        view: timeline
        colors: Theme.roleColors
        background: Theme.pane
    }
    Rectangle {
        objectName: "timelineChoice"
        visible: timeline.hasChoice
        x: Math.round(timeline.choiceRect.x) - 3
        y: Math.round(timeline.choiceRect.y) - 3
        width: Math.round(timeline.choiceRect.width) + 6
        height: Math.round(timeline.choiceRect.height) + 6
        radius: Theme.radiusTiny + 3
        color: "transparent"
        border.color: Theme.focus
        border.width: Theme.ring
    }
    FocusRing { shown: timeline.ringed; inset: 0; around: Theme.radiusTiny }

    onActiveFocusChanged: if (!timeline.activeFocus) {
        mouse.hasFocused = false
        timeline.clearChoice()
    }
    // Plain arrows are the keys of travel, unless the ring says that they are the timeline's.
    Keys.onShortcutOverride: (event) => {
        switch (event.key) {
        case Qt.Key_Plus: case Qt.Key_Minus: case Qt.Key_F:
            event.accepted = !(event.modifiers & (Qt.ControlModifier | Qt.AltModifier))
            break
        case Qt.Key_Up: case Qt.Key_Down: case Qt.Key_Left: case Qt.Key_Right:
            event.accepted = timeline.ringed && !(event.modifiers & Qt.AltModifier)
            break
        case Qt.Key_Escape:
            event.accepted = timeline.hasSelection || timeline.hasChoice
            break
        }
    }
    Keys.onPressed: (event) => {
        const middle = timeline.hasChoice ? timeline.choiceRect.x + timeline.choiceRect.width / 2 : timeline.playheadX
        const x = Math.max(0, Math.min(timeline.width, middle))
        event.accepted = true
        switch (event.key) {
        case Qt.Key_Plus: timeline.zoom(x, 1.5); break
        case Qt.Key_Minus: timeline.zoom(x, 1 / 1.5); break
        case Qt.Key_F: timeline.hasSelection ? timeline.fitSelection() : timeline.hasChoice ? timeline.fitChoice() : timeline.fit(); break
        case Qt.Key_Return: case Qt.Key_Enter: if (timeline.hasChoice) timeline.goToChoice(); else event.accepted = false; break
        case Qt.Key_Escape:
            if (timeline.hasSelection) timeline.clearSelection()
            else if (timeline.hasChoice) timeline.clearChoice()
            else event.accepted = false
            break
        default: event.accepted = timeline.ringed && timeline.arrow(event.key, event.modifiers)
        }
    }
    function arrow(key: int, modifiers: int): bool {
        if (key === Qt.Key_Up) timeline.chooseLane(-1)
        else if (key === Qt.Key_Down) timeline.chooseLane(1)
        else if (key !== Qt.Key_Left && key !== Qt.Key_Right) return false
        else if (modifiers & Qt.ControlModifier) timeline.pan((key === Qt.Key_Left ? 1 : -1) * timeline.width / 8, 0)
        else if (modifiers & Qt.ShiftModifier) timeline.extendChoice(key === Qt.Key_Left ? -1 : 1)
        else timeline.chooseBar(key === Qt.Key_Left ? -1 : 1)
        return true
    }

    MouseArea {
        id: mouse
        anchors.fill: parent
        hoverEnabled: true
        property point pressed0
        property point last
        property bool moved: false
        property int doing: mouse.nothing
        readonly property int nothing: 0
        readonly property int panning: 1
        readonly property int scrubbing: 2
        readonly property int measuring: 3
        property bool hasFocused: false // the focus came by mouse: no ring, and the arrows travel
        readonly property bool nearPlayhead: Math.abs(mouse.mouseX - timeline.playheadX) < 6
        cursorShape: mouse.doing === mouse.scrubbing || (mouse.nearPlayhead && !mouse.pressed) ? Qt.SplitHCursor
            : mouse.doing === mouse.measuring ? Qt.IBeamCursor
            : mouse.doing === mouse.panning && mouse.moved ? Qt.ClosedHandCursor : Qt.ArrowCursor

        onPressed: (event) => {
            mouse.hasFocused = true
            timeline.forceActiveFocus(Qt.MouseFocusReason)
            timeline.clearChoice()
            mouse.pressed0 = mouse.last = Qt.point(event.x, event.y)
            mouse.moved = false
            mouse.doing = event.modifiers & Qt.ShiftModifier ? mouse.measuring
                : Math.abs(event.x - timeline.playheadX) < 6 ? mouse.scrubbing : mouse.panning
            if (mouse.doing === mouse.scrubbing) timeline.session.playhead.pause()
        }
        onPositionChanged: (event) => {
            if (!mouse.pressed) {
                timeline.hover(event.x, event.y)
                return
            }
            if (!mouse.moved && Math.abs(event.x - mouse.pressed0.x) < 4 && Math.abs(event.y - mouse.pressed0.y) < 4) return
            mouse.moved = true
            if (mouse.doing === mouse.scrubbing) timeline.session.playhead.seek(timeline.positionAt(event.x))
            else if (mouse.doing === mouse.measuring) timeline.select(mouse.pressed0.x, mouse.pressed0.y, event.x, event.y)
            else timeline.pan(event.x - mouse.last.x, event.y - mouse.last.y)
            mouse.last = Qt.point(event.x, event.y)
        }
        onReleased: (event) => {
            const clicked = !mouse.moved && mouse.doing !== mouse.scrubbing
            mouse.doing = mouse.nothing
            if (!clicked || event.modifiers & Qt.ShiftModifier) return
            timeline.clearSelection()
            timeline.session.playhead.pause()
            const bar = timeline.eventAt(event.x, event.y)
            if (bar >= 0) timeline.session.playhead.seekNear(bar + 1)
            else timeline.session.playhead.seek(timeline.positionAt(event.x))
        }
        onDoubleClicked: (event) => { if (!timeline.fitBar(event.x, event.y)) timeline.fit() }
        onEntered: timeline.hover(mouse.mouseX, mouse.mouseY)
        onExited: timeline.leave()
        onWheel: (event) => {
            const sideways = event.angleDelta.x !== 0 ? event.angleDelta.x : event.angleDelta.y
            if (event.modifiers & Qt.ShiftModifier || event.angleDelta.x !== 0) timeline.pan(sideways, 0)
            else timeline.zoom(event.x, Math.pow(1.0015, event.angleDelta.y))
        }
        AppTip {
            objectName: "timelineTip"
            visible: timeline.hoverText.length > 0 && !mouse.pressed
            delay: 250
            timeout: -1
            text: timeline.hoverText
            x: Math.max(0, Math.min(mouse.mouseX + 14, mouse.width - width))
            y: timeline.hoverRect.y - height - 8
        }
    }
}
