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
    width: numbers.implicitWidth + Theme.px(30)

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
    Text {
        id: numbers
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(12)
        y: gutter.topPadding - gutter.contentY
        text: gutter.session.document.lineNumbers
        font: gutter.textFont
        color: Theme.lineNumber
        horizontalAlignment: Text.AlignRight
        textFormat: Text.PlainText
        Accessible.ignored: true
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
