pragma ComponentBehavior: Bound
import QtQuick
import Tickscope
import Tickscope.App

// Travel: buttons, the grain of play, speed, clock and position.
Item {
    id: bar
    required property Session session
    readonly property Playhead playhead: bar.session.playhead
    readonly property bool narrow: bar.width < Theme.px(1080)
    readonly property bool tight: bar.width < Theme.px(930)
    // What is left for the clock, the number of the step and the reason of a stop.
    readonly property real factRoom: bar.width - buttons.x - buttons.width - (axis.visible ? axis.width : 0) - 3 * Theme.padding
    readonly property bool stopped: bar.session.breakpoints.here.length > 0
    property bool withScrubber: false // there is no timeline to show where one is
    implicitHeight: Theme.px(42) + (bar.withScrubber ? scrubber.height : 0)

    function continueForward() { bar.playhead.pause(); bar.playhead.continueForward() }
    function continueBack() { bar.playhead.pause(); bar.playhead.continueBack() }
    function showBreakpoints() { bar.flip(breakpoints, breakButton) }
    function showBookmarks() { bar.flip(bookmarks, bookmarkButton) }
    function flip(popup: AppPopup, button: Item) {
        if (popup.visible) return popup.close()
        popup.parent = button
        popup.open()
    }
    BreakpointsPopup {
        id: breakpoints
        session: bar.session
        y: -height - Theme.gap
        onContinueAsked: (forward) => { if (forward) bar.continueForward(); else bar.continueBack() }
    }
    BookmarksPopup {
        id: bookmarks
        session: bar.session
        y: -height - Theme.gap
    }
    Scrubber {
        id: scrubber
        visible: bar.withScrubber
        anchors.bottom: parent.bottom
        x: Theme.padding
        width: parent.width - 2 * x
        session: bar.session
    }

    // A click on a button means to travel: from then on the keys do, too.
    function leaveEditor() { if (bar.Window.activeFocusItem as TextEdit) bar.forceActiveFocus(Qt.MouseFocusReason) }
    function step(grain: int, forward: bool) {
        bar.leaveEditor()
        bar.playhead.pause()
        if (forward) bar.playhead.stepForward(grain)
        else bar.playhead.stepBack(grain)
    }
    component Key: IconButton {
        anchors.verticalCenter: parent ? parent.verticalCenter : undefined
        iconFilled: true
        iconSize: Theme.px(19)
    }

    Row {
        id: buttons
        x: Theme.gap
        height: Theme.px(42)
        spacing: 2
        Key {
            iconName: "toStart"; tip: qsTr("To the beginning"); shortcutAction: "home"
            enabled: !bar.playhead.atStart
            onClicked: { bar.leaveEditor(); bar.playhead.pause(); bar.playhead.home() }
        }
        Key {
            iconName: "fastBack"; tip: qsTr("Back one callback"); shortcutAction: "backCallback"
            enabled: !bar.playhead.atStart
            onClicked: bar.step(Playhead.Callback, false)
        }
        Key {
            objectName: "stepBack"
            iconName: "back"; tip: qsTr("Back one statement"); shortcutAction: "back"
            enabled: !bar.playhead.atStart
            onClicked: bar.step(Playhead.Statement, false)
        }
        Key {
            objectName: "play"
            width: Theme.px(40)
            flat: false
            checked: true
            iconName: bar.playhead.playing ? "pause" : "play"
            iconFilled: !bar.playhead.playing
            tip: bar.playhead.playing ? qsTr("Pause") : qsTr("Play")
            shortcutAction: "play"
            enabled: bar.playhead.ready
            onClicked: { bar.leaveEditor(); bar.playhead.togglePlay() }
        }
        Key {
            objectName: "stepForward"
            iconName: "forward"; tip: qsTr("One statement on"); shortcutAction: "forward"
            enabled: !bar.playhead.atEnd
            onClicked: bar.step(Playhead.Statement, true)
        }
        Key {
            iconName: "fastForward"; tip: qsTr("One callback on"); shortcutAction: "forwardCallback"
            enabled: !bar.playhead.atEnd
            onClicked: bar.step(Playhead.Callback, true)
        }
        Key {
            iconName: "toEnd"; tip: qsTr("To the end"); shortcutAction: "end"
            enabled: !bar.playhead.atEnd
            onClicked: { bar.leaveEditor(); bar.playhead.pause(); bar.playhead.end() }
        }
        Item { width: Theme.padding; height: 1 }
        NoteText {
            anchors.verticalCenter: parent.verticalCenter
            visible: !bar.narrow
            text: qsTr("play by")
        }
        Item { width: 4; height: 1 }
        SegmentedChoice {
            anchors.verticalCenter: parent.verticalCenter
            visible: !bar.tight
            name: qsTr("Play by")
            labels: [qsTr("statement"), qsTr("callback"), qsTr("turn"), qsTr("line")]
            tips: [qsTr("Play moves statement by statement"), qsTr("Play moves from one job or task to the next"),
                   qsTr("Play moves from one turn of the loop to the next"), qsTr("Play moves from one printed line to the next")]
            current: bar.playhead.grain
            onChosen: (index) => bar.playhead.grain = index
        }
        Item { width: Theme.gap; height: 1 }
        SpeedButton {
            anchors.verticalCenter: parent.verticalCenter
            playhead: bar.playhead
        }
        Item { width: Theme.tight; height: 1 }
        Key {
            objectName: "loopButton"
            iconFilled: false
            iconName: "loop"
            iconSize: Theme.icon
            checked: bar.playhead.looping
            tip: bar.playhead.looping ? qsTr("Play repeats a span") : qsTr("Let play repeat a span")
            enabled: bar.playhead.ready
            onClicked: loopMenu.popup(this, 0, height)
            LoopMenu { id: loopMenu; playhead: bar.playhead }
        }
        Key {
            id: bookmarkButton
            objectName: "bookmarkButton"
            iconFilled: bar.session.bookmarks.isHere
            iconName: "bookmark"
            iconSize: Theme.icon
            checked: bookmarks.visible || bar.session.bookmarks.isHere
            tip: qsTr("Bookmarks"); shortcutAction: "bookmarks"
            enabled: bar.playhead.ready
            onClicked: bar.showBookmarks()
        }
        AppButton {
            id: breakButton
            objectName: "breakpointButton"
            anchors.verticalCenter: parent.verticalCenter
            flat: true
            iconName: "breakpoint"
            iconSize: Theme.px(16)
            iconFilled: bar.session.breakpoints.armed > 0
            checked: breakpoints.visible
            text: bar.session.breakpoints.armed > 0 ? bar.session.breakpoints.armed : ""
            leftPadding: Theme.px(8)
            tip: qsTr("Breakpoints"); shortcutAction: "breakpoints"
            Accessible.name: qsTr("Breakpoints, %n are on", "", bar.session.breakpoints.armed)
            onClicked: bar.showBreakpoints()
        }
    }
    // What it stopped at.
    Rectangle {
        id: reason
        readonly property real room: facts.x - x - Theme.padding
        x: buttons.x + buttons.width + Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        visible: bar.stopped && reason.room > Theme.px(60)
        width: Math.min(reason.room, reasonText.implicitWidth + Theme.px(20))
        height: Theme.px(22)
        radius: height / 2
        color: Theme.roleTint(StageModel.Danger)
        border.color: Theme.roleEdge(StageModel.Danger)
        Accessible.role: Accessible.StaticText
        Accessible.name: qsTr("Stopped: %1").arg(bar.session.breakpoints.here)
        Text {
            id: reasonText
            anchors.centerIn: parent
            width: Math.min(implicitWidth, reason.width - Theme.px(20))
            elide: Text.ElideRight
            text: bar.session.breakpoints.here
            textFormat: Text.PlainText
            color: Theme.text
            font.pixelSize: Theme.small
        }
    }
    Row {
        id: facts
        anchors.right: parent.right
        anchors.rightMargin: Theme.padding
        height: buttons.height
        spacing: Theme.gap
        HeadingText {
            anchors.verticalCenter: parent.verticalCenter
            id: clock
            visible: bar.playhead.ready && clock.implicitWidth < bar.factRoom
            text: bar.playhead.clockText
            Accessible.name: qsTr("Clock %1").arg(bar.playhead.clockText)
        }
        NoteText {
            id: steps
            objectName: "positionText"
            anchors.verticalCenter: parent.verticalCenter
            visible: bar.playhead.ready && !(bar.narrow && bar.stopped)
                && clock.implicitWidth + Theme.gap + steps.implicitWidth < bar.factRoom
            text: bar.narrow
                ? qsTr("step %1 of %2").arg(bar.playhead.stepNumber).arg(bar.playhead.stepCount)
                : qsTr("of %1  ·  turn %2  ·  step %3 of %4").arg(bar.playhead.endText).arg(bar.playhead.turn)
                      .arg(bar.playhead.stepNumber).arg(bar.playhead.stepCount)
        }
        Item { width: 4; height: 1 }
        SegmentedChoice {
            id: axis
            anchors.verticalCenter: parent.verticalCenter
            visible: !bar.withScrubber
            name: qsTr("Axis of the timeline")
            labels: [qsTr("time"), qsTr("steps")]
            tips: [ShortcutMap.hint("axis", qsTr("Timeline over virtual time")),
                   ShortcutMap.hint("axis", qsTr("Timeline over steps: microtasks have a width too"))]
            current: Preferences.stepsAxis ? 1 : 0
            onChosen: (index) => Preferences.stepsAxis = index === 1
        }
    }
}
