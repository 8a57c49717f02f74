pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import Tickscope
import Tickscope.App

// The machine at one moment: panes, and over them the cards.
FocusScope {
    id: stage
    required property Session session
    readonly property StageModel model: stage.session.stage
    readonly property int level: stage.session.level
    readonly property bool basic: stage.level === Preferences.Basic
    readonly property bool full: stage.level === Preferences.Full
    readonly property bool current: stage.session.status === Session.Ready || stage.session.status === Session.Loading
    readonly property bool roomForLoop: stage.width >= Theme.px(400) && stage.height >= Theme.px(320)
    // Large text in a small window: titles give way to cards.
    readonly property bool tight: stage.height < Theme.px(270)
    // A line to point out in the program: of the card under the mouse, or where a worker is that has no marks of its own there.
    readonly property int hoverLine: stage.hovered ? stage.hovered.line : stage.model.thread > 0 ? stage.model.line : 0
    property CardItem hovered: null
    property var litPanes: [] // names of panes to look at: stack, world, ticks, microtasks, tasks, suspended
    property string layoutName: "playground.machine"
    signal showLine(int line)
    signal askWhy()

    // What a suspended function keeps; asked again with each version.
    function keptBy(frame: int, version: int): string {
        return frame > 0 && version >= 0 ? stage.session.inspector.localsOf(frame) : ""
    }
    function reportAll() {
        for (const queue of [callStack, world, ticks, microtasks, tasks, suspended, waiting]) queue.report()
    }
    function laterReport() { reportTimer.restart() }
    onLevelChanged: stage.laterReport()
    onWidthChanged: stage.laterReport()
    onHeightChanged: stage.laterReport()
    Component.onCompleted: stage.laterReport()
    // Panes report when all of them have their new places, once.
    Timer {
        id: reportTimer
        interval: 0
        onTriggered: stage.reportAll()
    }

    function go(row: int, direction: int): bool {
        const next = stage.model.neighbour(row, direction)
        if (next >= 0) cards.itemAt(next).forceActiveFocus(Qt.TabFocusReason)
        return next >= 0
    }
    function show(event: int) {
        stage.session.playhead.pause()
        stage.model.showEvent(event)
    }

    component Queue: StageQueue {
        headerHeight: stage.tight ? Theme.px(22) : Theme.paneHeader
        stageModel: stage.model
        canvas: overlay
        onMoved: stage.laterReport()
    }
    component QueueRow: AppSplit {
        onYChanged: stage.laterReport()
    }

    ThreadStrip {
        id: strip
        visible: stage.model.threads.count > 1
        width: parent.width
        height: implicitHeight
        threads: stage.model.threads
        current: stage.model.thread
        onChosen: (number) => stage.model.thread = number
    }
    ThreadBar {
        id: threadBar
        visible: stage.model.thread > 0
        y: strip.height + Theme.gap
        width: parent.width
        height: implicitHeight
        stageModel: stage.model
        title: stage.model.threadTitle
    }

    AppSplit {
        id: rows
        layoutName: stage.layoutName
        anchors.fill: parent
        anchors.topMargin: (strip.visible ? strip.height + Theme.gap : 0) + (threadBar.visible ? threadBar.height + Theme.gap : 0)
        orientation: Qt.Vertical
        opacity: stage.current ? 1 : 0.4
        Behavior on opacity { NumberAnimation { duration: Theme.fade } }

        QueueRow {
            SplitView.fillHeight: true
            SplitView.minimumHeight: Theme.px(56)
            Queue {
                id: callStack
                which: StageModel.CallStack
                lit: stage.litPanes.includes("stack")
                title: qsTr("Call stack")
                titleColor: Theme.roleColor(StageModel.Running)
                emptyText: !stage.session.hasRun ? ""
                    : !stage.model.alive && stage.model.thread > 0 ? (stage.model.threadAtEnd ? qsTr("This worker has ended.") : qsTr("This worker has not begun yet."))
                    : !stage.model.alive && stage.model.threadAtEnd ? (stage.session.truncated ? qsTr("The run was stopped here.") : qsTr("The program is finished."))
                    : stage.model.idle ? qsTr("Empty: the loop waits for the outside world.")
                    : qsTr("Empty: the loop may start the next callback.")
                SplitView.preferredWidth: Math.round(stage.width / 2 - 4)
                SplitView.minimumWidth: 120
            }
            Queue {
                id: world
                which: StageModel.World
                lit: stage.litPanes.includes("world")
                title: qsTr("Outside world")
                titleColor: Theme.roleColor(StageModel.Io)
                emptyText: stage.session.hasRun ? qsTr("Nothing under way: no timer, no I/O.") : ""
                SplitView.fillWidth: true
                SplitView.minimumWidth: 120
            }
        }
        QueueRow {
            SplitView.preferredHeight: Math.round(rows.height * (stage.basic ? 0.42 : stage.tight ? 0.65 : 0.58))
            SplitView.minimumHeight: Theme.px(stage.basic ? 56 : 116)
            LoopPane {
                id: loop
                visible: !stage.basic && stage.roomForLoop
                stageModel: stage.model
                browser: stage.session.browser
                level: stage.level
                shown: stage.session.hasRun
                SplitView.preferredWidth: stage.width >= Theme.px(560) ? Theme.px(150) : Theme.px(112)
                SplitView.minimumWidth: Theme.px(84)
            }
            AppSplit {
                id: queues
                orientation: Qt.Vertical
                layoutName: stage.layoutName + ".queues"
                SplitView.fillWidth: true
                onXChanged: stage.laterReport()
                QueueRow {
                    visible: !stage.basic
                    SplitView.preferredHeight: Math.round(queues.height * 0.5)
                    SplitView.minimumHeight: Theme.px(54)
                    Queue {
                        id: ticks
                        which: StageModel.NextTicks
                        lit: stage.litPanes.includes("ticks")
                        visible: !stage.basic && !stage.session.browser
                        title: qsTr("nextTick")
                        subtitle: qsTr("before promises")
                        titleColor: Theme.roleColor(StageModel.NextTick)
                        emptyText: stage.session.hasRun ? qsTr("Empty") : ""
                        SplitView.preferredWidth: Math.round(queues.width * 0.36)
                        SplitView.minimumWidth: 90
                    }
                    Queue {
                        id: microtasks
                        which: StageModel.Microtasks
                        lit: stage.litPanes.includes("microtasks")
                        visible: !stage.basic
                        title: qsTr("Microtasks")
                        subtitle: qsTr("drained before any task")
                        titleColor: Theme.roleColor(StageModel.Microtask)
                        emptyText: stage.session.hasRun ? qsTr("Empty: callbacks of settled promises queue up here.") : ""
                        SplitView.fillWidth: true
                        SplitView.minimumWidth: 120
                    }
                }
                QueueRow {
                    SplitView.fillHeight: true
                    SplitView.minimumHeight: Theme.px(54)
                    Queue {
                        id: waiting
                        which: StageModel.WaitingRoom
                        lit: stage.litPanes.includes("tasks") || stage.litPanes.includes("microtasks")
                        visible: stage.basic
                        title: qsTr("Waiting room")
                        subtitle: qsTr("in the order they will run")
                        titleColor: Theme.roleColor(StageModel.Task)
                        emptyText: stage.session.hasRun ? qsTr("Empty: callbacks that are ready to run wait here.") : ""
                        ghostText: stage.model.nextArrival
                        SplitView.fillWidth: true
                    }
                    Queue {
                        id: tasks
                        which: StageModel.Tasks
                        lit: stage.litPanes.includes("tasks")
                        visible: !stage.basic
                        title: qsTr("Tasks")
                        subtitle: qsTr("one at a time")
                        titleColor: Theme.roleColor(StageModel.Task)
                        emptyText: stage.session.hasRun ? qsTr("Empty: due timers and finished I/O queue up here.") : ""
                        ghostText: stage.model.nextArrival
                        trailing: count === 0 || (now.visible && width < Theme.px(150)) ? "" : String(count)
                        tools: Badge {
                            id: now
                            anchors.verticalCenter: parent ? parent.verticalCenter : undefined
                            visible: !loop.visible && !stage.basic && loop.nowText.length > 0
                            text: loop.nowText
                            active: true
                            ink: Theme.roleColor(loop.nowRole)
                        }
                        SplitView.preferredWidth: Math.round(queues.width * 0.5)
                        SplitView.minimumWidth: 120
                    }
                    Queue {
                        id: suspended
                        which: StageModel.Suspended
                        lit: stage.litPanes.includes("suspended")
                        visible: !stage.basic
                        title: qsTr("Suspended")
                        subtitle: qsTr("async functions")
                        emptyText: stage.session.hasRun ? qsTr("No function is paused at an await.") : ""
                        SplitView.fillWidth: true
                        SplitView.minimumWidth: 100
                    }
                }
            }
        }
    }

    // Every card, whatever its pane: so that it can fly from one to another.
    FocusScope {
        id: overlay
        anchors.fill: parent
        opacity: rows.opacity
        Repeater {
            id: cards
            objectName: "cards"
            model: stage.model
            CardItem {
                id: card
                stageModel: stage.model
                locals: stage.keptBy(card.frame, stage.session.inspector.localsVersion)
                activeFocusOnTab: card.activeFocus || (!overlay.activeFocus && card.slot === 0 && card.pane === stage.model.entryPane && !card.leaving)
                onActivated: {
                    if (!card.activeFocus) stage.forceActiveFocus(Qt.MouseFocusReason)
                    stage.show(stage.model.createdEvent(card.cardId))
                }
                onGo: (direction) => stage.go(card.index, direction)
                onMenuRequested: menu.openFor(card)
                onHoveredChanged: {
                    if (card.hovered) stage.hovered = card
                    else if (stage.hovered === card) stage.hovered = null
                }
                Component.onDestruction: if (stage.hovered === card) stage.hovered = null
                Keys.onTabPressed: (event) => event.accepted = stage.go(card.index, StageModel.NextPane)
                Keys.onBacktabPressed: (event) => event.accepted = stage.go(card.index, StageModel.PreviousPane)
            }
        }
    }
    AppTip {
        parent: stage.hovered ?? stage
        visible: stage.hovered !== null && !menu.visible
        delay: 900
        text: stage.hovered ? qsTr("%1\nClick: the moment it was made. Right click: more.").arg(stage.hovered.Accessible.name) : ""
    }
    CardMenu {
        id: menu
        stageModel: stage.model
        onShowEvent: (event) => stage.show(event)
        onShowLine: (line) => stage.showLine(line)
        onAskWhy: stage.askWhy()
    }
    RunOverlay {
        anchors.fill: parent
        session: stage.session
    }
}
