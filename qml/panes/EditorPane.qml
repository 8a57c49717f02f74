pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Shapes
import Tickscope
import Tickscope.App

// The program. Tab indents; Esc and then Tab leaves.
TitledPane {
    id: pane
    required property Session session
    property int hoverLine: 0
    property alias readOnly: area.readOnly
    readonly property bool editing: area.activeFocus && !area.readOnly
    readonly property Playhead playhead: pane.session.playhead
    readonly property bool following: pane.session.status === Session.Ready
    readonly property int currentLine: pane.following ? pane.playhead.line : 0
    property real lineHeight: 18
    property bool leaving: false // Esc was pressed: Tab leaves

    function edit() { area.forceActiveFocus(Qt.ShortcutFocusReason) }
    function insert(text: string) { area.insert(area.cursorPosition, text) }
    function selectAll() { area.selectAll() }
    function revealLine(line: int) {
        if (line <= 0) return
        const top = area.topPadding + (line - 1) * pane.lineHeight
        if (top < flick.contentY + pane.lineHeight) flick.contentY = Math.max(0, top - pane.lineHeight)
        else if (top > flick.contentY + flick.height - 3 * pane.lineHeight)
            flick.contentY = Math.max(0, Math.min(flick.contentHeight - flick.height, top - flick.height + 4 * pane.lineHeight))
    }
    onCurrentLineChanged: if (!pane.editing) pane.revealLine(pane.currentLine)

    title: qsTr("Program")
    subtitle: pane.session.document.language
    trailing: pane.leaving ? qsTr("Tab leaves the editor now")
        : pane.editing ? qsTr("Ln %1, Col %2").arg(area.cursorLine).arg(area.cursorColumn) : ""

    Item {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: strips.top
        clip: true

        EditorGutter {
            id: gutter
            height: parent.height
            session: pane.session
            textFont: area.font
            lineHeight: pane.lineHeight
            topPadding: area.topPadding
            contentY: flick.contentY
            line: pane.currentLine
        }
        Flickable {
            id: flick
            anchors.left: gutter.right
            anchors.right: parent.right
            height: parent.height
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            ScrollBar.vertical: AppScrollBar {}
            ScrollBar.horizontal: AppScrollBar {}

            // The line that the mouse is over on the stage.
            Rectangle {
                visible: pane.hoverLine > 0 && pane.following
                y: area.topPadding + (pane.hoverLine - 1) * pane.lineHeight
                width: Math.max(flick.width, flick.contentWidth)
                height: pane.lineHeight
                color: Theme.hover
            }
            // The statement before this one fades away.
            Rectangle {
                id: trail
                property int line: 0
                property int nextLine: 0
                visible: opacity > 0
                opacity: 0
                y: area.topPadding + (trail.line - 1) * pane.lineHeight
                width: Math.max(flick.width, flick.contentWidth)
                height: pane.lineHeight
                color: Theme.currentLine
                NumberAnimation {
                    id: trailFade
                    target: trail
                    property: "opacity"
                    from: 0.7
                    to: 0
                    duration: Theme.duration(700)
                }
            }
            Rectangle {
                id: band
                visible: pane.currentLine > 0
                y: area.topPadding + (pane.currentLine - 1) * pane.lineHeight
                width: Math.max(flick.width, flick.contentWidth)
                height: pane.lineHeight
                color: Theme.currentLine
            }
            // The statement itself, within its line.
            Rectangle {
                readonly property rect from: pane.place(pane.playhead.spanBegin, area.length)
                readonly property rect to: pane.place(pane.playhead.spanEnd, area.length)
                visible: band.visible && from.y === to.y && to.x > from.x
                x: from.x - 2
                y: from.y
                width: to.x - from.x + 4
                height: pane.lineHeight
                radius: 3
                color: Qt.alpha(Theme.accent, 0.14)
                border.color: Qt.alpha(Theme.accent, 0.45)
            }
            Repeater {
                model: pane.session.status === Session.Error ? pane.session.diagnostics : null
                Shape {
                    id: squiggle
                    required property int begin
                    required property int end
                    readonly property rect from: pane.place(squiggle.begin, area.length)
                    readonly property rect to: pane.place(Math.max(squiggle.end, squiggle.begin + 1), area.length)
                    readonly property real length: Math.max(10, to.y === from.y ? to.x - from.x : flick.width)
                    readonly property int waves: Math.min(200, Math.ceil(squiggle.length / 6))
                    x: from.x
                    y: from.y + from.height - 3
                    ShapePath {
                        strokeColor: Theme.roleColor(StageModel.Danger)
                        strokeWidth: 1.5
                        fillColor: "transparent"
                        PathSvg { path: "M0 2" + " q1.5 -3 3 0 q1.5 3 3 0".repeat(squiggle.waves) }
                    }
                }
            }

            TextArea.flickable: TextArea {
                id: area
                objectName: "editor"
                property int cursorLine: 1
                property int cursorColumn: 1
                font.family: Theme.codeFont
                font.pixelSize: Theme.code
                font.preferShaping: false
                textFormat: TextEdit.PlainText
                wrapMode: TextEdit.NoWrap
                color: Theme.text
                selectionColor: Theme.selection
                selectedTextColor: Theme.text
                selectByMouse: true
                persistentSelection: true
                topPadding: 4
                leftPadding: 4
                background: null
                Accessible.name: qsTr("Program")
                Accessible.description: area.readOnly ? "" : qsTr("Tab indents. Escape, then Tab leaves the editor.")
                onTextChanged: pane.session.document.text = area.text
                onCursorPositionChanged: pane.updateCursor()
                onFontChanged: pane.measure()
                Keys.onPressed: (event) => { if (event.key !== Qt.Key_Escape && event.key !== Qt.Key_Tab && event.key !== Qt.Key_Backtab) pane.leaving = false }
                Keys.onEscapePressed: pane.leaving = !area.readOnly
                // The text area itself would type a tab: the focus is moved by hand.
                Keys.onBacktabPressed: area.nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
                Keys.onTabPressed: {
                    if (pane.leaving || area.readOnly) {
                        pane.leaving = false
                        area.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
                    } else {
                        if (area.selectedText.length > 0) area.remove(area.selectionStart, area.selectionEnd)
                        pane.insert("  ")
                    }
                }
                Keys.onReturnPressed: (event) => {
                    if (event.modifiers !== Qt.NoModifier || area.readOnly) { event.accepted = false; return }
                    if (area.selectedText.length > 0) area.remove(area.selectionStart, area.selectionEnd)
                    pane.insert(pane.session.document.newLineAt(area.cursorPosition))
                }
            }
        }
        EmptyNote {
            anchors.left: gutter.right
            anchors.leftMargin: Theme.padding
            y: pane.lineHeight * 2
            width: flick.width - Theme.padding * 2
            visible: area.length === 0
            text: qsTr("Write or paste a JavaScript program here, drop a file, or pick one of the examples (Ctrl+E).")
        }
    }

    Column {
        id: strips
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        MessageStrip {
            width: parent.width
            role: StageModel.Danger
            shown: pane.session.status === Session.Error
            heading: qsTr("Line %1: %2").arg(pane.session.diagnostics.line).arg(pane.session.diagnostics.message)
            text: pane.session.diagnostics.hint
            actionText: qsTr("Show")
            onAction: {
                area.cursorPosition = Math.max(0, Math.min(area.length, pane.session.diagnostics.begin))
                pane.edit()
            }
        }
        MessageStrip {
            width: parent.width
            role: StageModel.Task
            shown: pane.session.document.message.length > 0
            heading: pane.session.document.message
            actionText: qsTr("OK")
            onAction: pane.session.document.dismissMessage()
        }
        MessageStrip {
            width: parent.width
            role: StageModel.Task
            shown: pane.session.document.tooLarge
            heading: qsTr("This is a long program (%1 lines).").arg(pane.session.document.lineCount)
            text: qsTr("Tickscope is made for up to 500 lines or 64 KiB: beyond that typing gets slow, and it runs only when you ask (F5).")
        }
    }

    FocusRing { parent: pane; shown: area.activeFocus && area.readOnly; inset: -1 } // there is no caret

    Highlighter {
        target: area.textDocument
        keyword: Theme.codeKeyword
        string: Theme.codeString
        number: Theme.codeNumber
        comment: Theme.codeComment
        functionName: Theme.codeFunction
        type: Theme.codeType
        directive: Theme.codePragma
    }

    // Where a position of the text stands. The second argument makes bindings follow edits.
    function place(position: int, length: int): rect {
        return area.positionToRectangle(Math.max(0, Math.min(position, length)))
    }
    function measure() { pane.lineHeight = area.positionToRectangle(0).height }
    function updateCursor() {
        area.cursorLine = Math.round((area.cursorRectangle.y - area.topPadding) / pane.lineHeight) + 1
        area.cursorColumn = pane.session.document.columnAt(area.cursorPosition)
    }
    Connections {
        target: pane.session.document
        function onLoaded() {
            area.text = pane.session.document.text
            area.cursorPosition = 0
            flick.contentY = 0
        }
    }
    Connections {
        target: pane.playhead
        function onMoved() {
            trail.line = trail.nextLine
            trail.nextLine = pane.currentLine
            if (pane.playhead.singleStep && trail.line > 0 && trail.line !== trail.nextLine) trailFade.restart()
        }
    }
    Component.onCompleted: {
        area.text = pane.session.document.text
        pane.measure()
    }
}
