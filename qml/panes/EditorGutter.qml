pragma ComponentBehavior: Bound
import QtQuick
import Tickscope
import Tickscope.App

// Line numbers, and left of them the breakpoints. A click on a number goes to the next time that line runs, one left
// of it makes or removes a breakpoint.
Item {
    id: gutter
    objectName: "gutter"
    required property Session session
    required property font textFont
    required property real lineHeight
    required property real topPadding
    required property real contentY
    required property int line // the current one, or 0
    signal said(string text) // what could not be done
    readonly property Breakpoints marks: gutter.session.breakpoints
    readonly property real margin: Theme.px(20) // where the breakpoints stand
    clip: true
    width: Math.ceil(metrics.advanceWidth("0") * Math.max(2, String(gutter.lineCount).length)) + gutter.margin + Theme.px(14)
    readonly property int lineCount: gutter.session.document.lineCount
    readonly property int firstLine: Math.max(1, Math.floor((gutter.contentY - gutter.topPadding) / gutter.lineHeight) + 1)

    Rectangle {
        visible: gutter.line > 0
        x: 0
        y: gutter.topPadding + (gutter.line - 1) * gutter.lineHeight - gutter.contentY
        width: parent.width
        height: gutter.lineHeight
        color: Theme.currentLine
        Stripe {
            radius: 0
            height: parent.height
            color: Theme.accent
        }
    }
    // Only the numbers that are seen, so that a long program costs no more than a short one.
    Repeater {
        model: Math.min(gutter.lineCount, Math.max(0, Math.ceil(gutter.height / gutter.lineHeight) + 1))
        Text {
            id: number
            required property int index
            readonly property int line: gutter.firstLine + number.index
            readonly property int mark: gutter.markAt(number.line, gutter.marks.revision)
            readonly property bool ghost: mouse.onMargin && mouse.line === number.line && number.mark === Breakpoints.None
            visible: number.line <= gutter.lineCount
            width: gutter.width - Theme.px(10)
            y: gutter.topPadding + (number.line - 1) * gutter.lineHeight - gutter.contentY
            height: gutter.lineHeight
            Icon {
                x: Theme.px(5)
                anchors.verticalCenter: parent.verticalCenter
                visible: number.mark !== Breakpoints.None || number.ghost
                size: Theme.px(14)
                name: number.mark === Breakpoints.Off ? "breakpointOff" : "breakpoint"
                filled: number.mark === Breakpoints.Armed
                stroke: 2.2
                color: number.ghost || number.mark === Breakpoints.Off ? Theme.faint : Theme.roleColor(StageModel.Danger)
                opacity: number.ghost ? 0.55 : 1
            }
            text: number.line
            font: gutter.textFont
            color: number.line === gutter.line ? Theme.text : Theme.lineNumber
            horizontalAlignment: Text.AlignRight
            verticalAlignment: Text.AlignVCenter
            textFormat: Text.PlainText
            Accessible.ignored: true
        }
    }
    FontMetrics {
        id: metrics
        font: gutter.textFont
    }
    MouseArea {
        id: mouse
        readonly property int line: gutter.lineAt(mouse.mouseY)
        readonly property bool onMargin: mouse.containsMouse && mouse.mouseX < gutter.margin && mouse.line <= gutter.lineCount
        anchors.fill: parent
        hoverEnabled: true
        cursorShape: Qt.PointingHandCursor
        acceptedButtons: Qt.LeftButton | Qt.RightButton
        onClicked: (event) => {
            const line = gutter.lineAt(event.y)
            if (line > gutter.lineCount) return
            if (event.button === Qt.RightButton) menu.openFor(line, event.x, event.y)
            else if (event.x < gutter.margin) gutter.marks.toggleLine(line)
            else gutter.session.playhead.seekToLine(line)
        }
        AppTip {
            text: mouse.onMargin ? ShortcutMap.hint("toggleBreakpoint", gutter.tipOf(gutter.markAt(mouse.line, gutter.marks.revision)))
                : qsTr("Click a number to go to the next time this line runs")
            visible: mouse.containsMouse && !menu.visible
            delay: 1200
        }
    }
    AppMenu {
        id: menu
        property int line: 1
        readonly property int mark: gutter.markAt(menu.line, gutter.marks.revision)
        function openFor(line: int, x: real, y: real) {
            menu.line = line
            menu.popup(gutter, x, y)
        }
        AppMenuItem {
            text: menu.mark === Breakpoints.None ? qsTr("Breakpoint in line %1").arg(menu.line) : qsTr("Remove the breakpoint")
            detail: ShortcutMap.keys("toggleBreakpoint")
            onTriggered: gutter.marks.toggleLine(menu.line)
        }
        AppMenuItem {
            enabled: menu.mark !== Breakpoints.None
            text: menu.mark === Breakpoints.Off ? qsTr("Switch it on") : qsTr("Switch it off")
            detail: ShortcutMap.keys("switchBreakpoint")
            onTriggered: gutter.marks.switchLine(menu.line)
        }
        AppMenuSeparator {}
        AppMenuItem {
            text: qsTr("On to this line")
            detail: ShortcutMap.keys("runToCursor")
            enabled: gutter.session.playhead.ready
            onTriggered: gutter.runTo(menu.line)
        }
        AppMenuItem {
            text: qsTr("Back to this line")
            detail: ShortcutMap.keys("runBackToCursor")
            enabled: gutter.session.playhead.ready
            onTriggered: gutter.runBackTo(menu.line)
        }
    }

    function lineAt(y: real): int { return Math.max(1, Math.floor((y - gutter.topPadding + gutter.contentY) / gutter.lineHeight) + 1) }
    // The second argument makes bindings follow changes.
    function markAt(line: int, revision: int): int { return gutter.marks.markAt(line) }
    function tipOf(mark: int): string {
        switch (mark) {
        case Breakpoints.None: return qsTr("Breakpoint: stop before this line runs")
        case Breakpoints.Unreached: return qsTr("This run never comes to this line. A click removes the breakpoint")
        default: return qsTr("A click removes the breakpoint")
        }
    }
    function runTo(line: int) {
        gutter.session.playhead.pause()
        if (!gutter.session.playhead.runToLine(line)) gutter.said(qsTr("Line %1 does not run after this moment").arg(line))
    }
    function runBackTo(line: int) {
        gutter.session.playhead.pause()
        if (!gutter.session.playhead.runBackToLine(line)) gutter.said(qsTr("Line %1 does not run before this moment").arg(line))
    }
}
