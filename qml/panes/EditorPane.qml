pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import Tickscope
import Tickscope.App

// The program. Tab indents; Esc and then Tab leaves. What keys do to the text is in CodeEditor.
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
    property real zoom: Preferences.layout("editor.zoom") ?? 1 // of the program alone
    // Mistakes that the run stopped at, or those that are there to be seen before it.
    readonly property DiagnosticModel problems: pane.session.status === Session.Error ? pane.session.diagnostics : check.diagnostics
    readonly property rect seen: Qt.rect(flick.contentX, flick.contentY, flick.width, flick.height)
    // Where the caret is; while nobody writes, where the program is.
    readonly property int chosenLine: !pane.editing && pane.currentLine > 0 ? pane.currentLine : hands.line
    property bool leaving: false // Esc was pressed: Tab leaves

    function runToCursor() { gutter.runTo(hands.line) }
    function runBackToCursor() { gutter.runBackTo(hands.line) }
    function edit() { area.forceActiveFocus(Qt.ShortcutFocusReason) }
    function selectAll() { area.selectAll() }
    function revealLine(line: int) {
        if (line <= 0) return
        const top = area.topPadding + (line - 1) * pane.lineHeight
        if (top < flick.contentY + pane.lineHeight) flick.contentY = Math.max(0, top - pane.lineHeight)
        else if (top > flick.contentY + flick.height - 3 * pane.lineHeight)
            flick.contentY = Math.max(0, Math.min(flick.contentHeight - flick.height, top - flick.height + 4 * pane.lineHeight))
    }
    onCurrentLineChanged: if (!pane.editing) pane.revealLine(pane.currentLine)

    tools: IconButton {
        id: worldButton
        objectName: "worldButton"
        anchors.verticalCenter: parent ? parent.verticalCenter : undefined
        implicitHeight: Theme.controlSmall
        visible: !area.readOnly
        iconName: "cloud"
        iconSize: Theme.px(17)
        checked: world.visible
        tip: qsTr("The world of the program: operations, latencies, failures, events")
        shortcutAction: "world"
        onClicked: pane.showWorld()
    }
    WorldPopup {
        id: world
        x: pane.width + Theme.gap // beside the lines that it is about
        room: Math.max(Theme.px(160), pane.height - Theme.px(50))
        editor: hands
        problems: pane.problems
    }
    function showWorld() { if (world.visible) world.close(); else if (!area.readOnly) world.open() }

    title: qsTr("Program")
    subtitle: pane.session.document.language
    trailing: pane.leaving ? qsTr("Tab leaves the editor now")
        : pane.editing ? qsTr("Ln %1, Col %2").arg(hands.line).arg(hands.column) : ""

    Item {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: bars.bottom
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
            onSaid: (text) => remark.say(text)
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
            function reveal(place: rect) {
                flick.contentX = Math.max(Math.min(flick.contentX, place.x - area.leftPadding),
                                          place.x + place.width + area.rightPadding - flick.width)
                flick.contentY = Math.max(Math.min(flick.contentY, place.y - area.topPadding),
                                          place.y + place.height + area.bottomPadding - flick.height)
            }

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
                model: findBar.finder.active ? pane.marks(findBar.finder.count, findBar.finder.current, gutter.firstLine) : null
                Rectangle {
                    id: mark
                    required property point modelData
                    readonly property rect from: pane.place(mark.modelData.x, area.length)
                    readonly property rect to: pane.place(mark.modelData.y, area.length)
                    x: mark.from.x
                    y: mark.from.y
                    width: mark.to.y === mark.from.y ? mark.to.x - mark.from.x : flick.width
                    height: pane.lineHeight
                    radius: 3
                    color: Qt.alpha(Theme.roleColor(StageModel.Task), 0.25)
                    border.color: Qt.alpha(Theme.roleColor(StageModel.Task), 0.6)
                }
            }
            // The bracket beside the caret, and its partner. One without a partner is red.
            Repeater {
                model: area.activeFocus ? [hands.bracket, hands.bracketPartner] : null
                Rectangle {
                    id: bracket
                    required property int modelData
                    readonly property rect from: pane.place(bracket.modelData, area.length)
                    readonly property color ink: hands.bracketPartner < 0 ? Theme.roleColor(StageModel.Danger) : Theme.accent
                    visible: bracket.modelData >= 0
                    x: bracket.from.x
                    y: bracket.from.y
                    width: metrics.advanceWidth("(")
                    height: pane.lineHeight
                    radius: 2
                    color: Qt.alpha(bracket.ink, 0.18)
                    border.color: Qt.alpha(bracket.ink, 0.7)
                }
            }
            Repeater {
                model: pane.problems
                Squiggle {
                    id: squiggle
                    required property int begin
                    required property int end
                    from: pane.place(squiggle.begin, area.length)
                    to: pane.place(Math.max(squiggle.end, squiggle.begin + 1), area.length)
                    seen: pane.seen
                }
            }

            Repeater {
                model: check.uses
                Squiggle {
                    id: unknown
                    required property point modelData
                    from: pane.place(unknown.modelData.x, area.length)
                    to: pane.place(unknown.modelData.y, area.length)
                    seen: pane.seen
                    color: Theme.roleColor(StageModel.Task)
                }
            }

            // The attached property TextArea.flickable would make the area exactly as wide as its longest line, and
            // lay all lines out anew at every key in that line. Here it grows in steps.
            contentWidth: Math.max(flick.width, area.contentWidth + area.leftPadding + area.rightPadding)
            contentHeight: area.height
            TextArea {
                id: area
                objectName: "editor"
                readonly property real step: 800
                width: Math.ceil(flick.contentWidth / area.step) * area.step
                height: Math.max(flick.height, area.contentHeight + area.topPadding + area.bottomPadding)
                onCursorRectangleChanged: if (!flick.moving) flick.reveal(area.cursorRectangle)
                font.family: Theme.codeFont
                font.pixelSize: Math.round(Theme.code * pane.zoom)
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
                onTextChanged: hands.copyTo(pane.session.document)
                onFontChanged: pane.measure()
                onActiveFocusChanged: if (!area.activeFocus) hands.names.close()
                Keys.onPressed: (event) => event.accepted = pane.press(event.key, event.modifiers, event.text)
                // Elsewhere these are the size of everything.
                Keys.onShortcutOverride: (event) => event.accepted = (event.modifiers & Qt.ControlModifier) && pane.isZoomKey(event.key)
            }
            HoverHandler { id: hover }
            WheelHandler {
                acceptedModifiers: Qt.ControlModifier
                onWheel: (event) => pane.zoomBy(event.angleDelta.y > 0 ? 1 : -1)
            }
        }
        HoverNote {
            area: area
            place: hover.hovered ? hover.point.position : Qt.point(-1, -1)
            origin: Qt.point(gutter.width - flick.contentX, -flick.contentY)
            onRested: (position) => said = pane.problems.textAt(position)
                || check.textAt(position) || hands.names.textAt(position)
        }
        CompletionPopup {
            readonly property rect word: pane.place(hands.names.begin, area.length)
            completion: hands.names
            textFont: area.font
            x: gutter.width - flick.contentX + word.x - Theme.px(12)
            y: word.y + word.height - flick.contentY + 2
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

    Toast { id: remark }

    Column {
        id: bars
        anchors.left: parent.left
        anchors.right: parent.right
        FindBar {
            id: findBar
            width: parent.width
            editor: hands
            readOnly: area.readOnly
            onClosed: pane.edit()
        }
        GoToBar {
            id: goToBar
            width: parent.width
            editor: hands
            lineCount: pane.session.document.lineCount
            onClosed: pane.edit()
        }
    }
    EditorKeys {
        findBar: findBar
        goToBar: goToBar
        active: pane.visible
    }
    Column {
        id: strips
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        MessageStrip {
            width: parent.width
            role: StageModel.Danger
            shown: pane.problems.count > 0
            heading: qsTr("%1: %2", "Line 3: message").arg(pane.problems.place).arg(pane.problems.message)
            text: pane.problems.hint
            actionText: qsTr("Show")
            onAction: {
                area.cursorPosition = Math.max(0, Math.min(area.length, pane.problems.begin))
                pane.edit()
            }
        }
        StubBar {
            width: parent.width
            check: check
            editor: hands
        }
        MessageStrip {
            objectName: "pasteStrip"
            width: parent.width
            role: StageModel.Microtask
            shown: hands.pasteProblem.length > 0
            heading: qsTr("What you pasted has %1.").arg(hands.pasteProblem)
            text: qsTr("Ctrl+Z brings it back.")
            actionText: qsTr("Clean up")
            onAction: { hands.cleanPaste(); pane.edit() }
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
        id: highlighter
        target: area.textDocument
        keyword: Theme.codeKeyword
        string: Theme.codeString
        number: Theme.codeNumber
        comment: Theme.codeComment
        functionName: Theme.codeFunction
        type: Theme.codeType
        directive: Theme.codePragma
    }

    CodeEditor {
        id: hands
        code: highlighter
        caret: area.cursorPosition
        selectionStart: area.selectionStart
        selectionEnd: area.selectionEnd
        readonly property bool browser: pane.session.browser
        onBrowserChanged: hands.names.browser = hands.browser
        onSelected: (anchor, caret) => area.select(anchor, caret)
    }
    ProgramCheck {
        id: check
        session: pane.session
        enabled: !area.readOnly
        caret: area.activeFocus ? area.cursorPosition : -1
    }
    FontMetrics {
        id: metrics
        font: area.font
    }

    // True: the key is dealt with.
    function press(key: int, modifiers: int, text: string): bool {
        if (!area.readOnly && hands.names.press(key, modifiers, text)) return true
        if (key === Qt.Key_Escape) {
            if (findBar.finder.active) findBar.close()
            else pane.leaving = !area.readOnly
            return true
        }
        if (key === Qt.Key_Tab || key === Qt.Key_Backtab) {
            if (pane.leaving || area.readOnly) return pane.leave(key === Qt.Key_Tab)
        } else {
            pane.leaving = false
        }
        if ((modifiers & Qt.ControlModifier) && pane.isZoomKey(key)) return pane.zoomBy(key === Qt.Key_0 ? 0 : key === Qt.Key_Minus ? -1 : 1)
        return !area.readOnly && hands.press(key, modifiers, text)
    }
    // The text area itself would type a tab: the focus is moved by hand.
    function leave(forward: bool): bool {
        pane.leaving = false
        area.nextItemInFocusChain(forward).forceActiveFocus(forward ? Qt.TabFocusReason : Qt.BacktabFocusReason)
        return true
    }
    function isZoomKey(key: int): bool { return key === Qt.Key_Plus || key === Qt.Key_Equal || key === Qt.Key_Minus || key === Qt.Key_0 }
    function zoomBy(steps: int): bool {
        pane.zoom = steps === 0 ? 1 : Math.max(0.6, Math.min(3, Math.round(pane.zoom * 10 + steps) / 10))
        Preferences.setLayout("editor.zoom", pane.zoom)
        return true
    }
    // The matches of the search that can be seen. It is asked again when any of these changes.
    function marks(count: int, current: int, firstLine: int): var {
        const top = (firstLine - 1) * pane.lineHeight + area.topPadding
        return findBar.finder.matchesBetween(area.positionAt(0, top), area.positionAt(1e6, top + flick.height + pane.lineHeight) + 1)
    }
    // Where a position of the text stands. The second argument makes bindings follow edits.
    function place(position: int, length: int): rect {
        return area.positionToRectangle(Math.max(0, Math.min(position, length)))
    }
    function measure() { pane.lineHeight = area.positionToRectangle(0).height }
    Connections {
        target: pane.session.document
        function onLoaded() {
            area.text = pane.session.document.text
            area.cursorPosition = 0
            flick.contentX = 0
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
        hands.names.browser = hands.browser
    }
}
