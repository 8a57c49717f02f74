pragma ComponentBehavior: Bound
import QtQuick
import Tickscope
import Tickscope.App

// Line numbers; a click goes to the next time that line runs.
Item {
    id: gutter
    required property Session session
    required property font textFont
    required property real lineHeight
    required property real topPadding
    required property real contentY
    required property int line // the current one, or 0
    clip: true
    width: Math.ceil(metrics.advanceWidth("0") * Math.max(2, String(gutter.lineCount).length)) + Theme.px(30)
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
            visible: number.line <= gutter.lineCount
            width: gutter.width - Theme.px(12)
            y: gutter.topPadding + (number.line - 1) * gutter.lineHeight - gutter.contentY
            height: gutter.lineHeight
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
        anchors.fill: parent
        hoverEnabled: true
        cursorShape: Qt.PointingHandCursor
        acceptedButtons: Qt.LeftButton
        onClicked: (event) => gutter.session.playhead.seekToLine(
            Math.floor((event.y - gutter.topPadding + gutter.contentY) / gutter.lineHeight) + 1)
        AppTip {
            text: qsTr("Click a number to go to the next time this line runs")
            visible: mouse.containsMouse
            delay: 1200
        }
    }
}
