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
    property int hoverLine: 0
    property var litPanes: [] // names of panes to look at: stack, world, ticks, microtasks, tasks, suspended
    property string layoutName: "playground.stage"
    signal showLine(int line)

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

    component Queue: StageQueue {
        stageModel: stage.model
        canvas: overlay
        onMoved: stage.laterReport()
    }
    component QueueRow: AppSplit {
        onYChanged: stage.laterReport()
    }

    AppSplit {
        id: rows
        layoutName: stage.layoutName
        anchors.fill: parent
        orientation: Qt.Vertical
        opacity: stage.current ? 1 : 0.4

        QueueRow {
            SplitView.fillHeight: true
            SplitView.minimumHeight: Theme.px(90)
            Queue {
                id: callStack
                which: StageModel.CallStack
                lit: stage.litPanes.includes("stack")
                title: qsTr("Call stack")
                titleColor: Theme.roleColor(StageModel.Running)
                emptyText: !stage.session.hasRun ? "" : stage.session.playhead.finished ? qsTr("The program is finished.")
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
            visible: !stage.basic
            SplitView.preferredHeight: Math.round(stage.height * 0.25)
            SplitView.minimumHeight: Theme.px(76)
            Queue {
                id: ticks
                which: StageModel.NextTicks
                lit: stage.litPanes.includes("ticks")
                visible: !stage.basic && !stage.session.browser
                title: qsTr("nextTick")
                subtitle: qsTr("before promises")
                titleColor: Theme.roleColor(StageModel.NextTick)
                emptyText: stage.session.hasRun ? qsTr("Empty") : ""
                SplitView.preferredWidth: Math.round(stage.width * 0.33)
                SplitView.minimumWidth: 100
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
            SplitView.preferredHeight: Math.round(stage.height * (stage.basic ? 0.42 : 0.31))
            SplitView.minimumHeight: Theme.px(76)
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
                subtitle: width > Theme.px(420) ? qsTr("one at a time") : ""
                titleColor: Theme.roleColor(StageModel.Task)
                emptyText: stage.session.hasRun ? qsTr("Empty: due timers and finished I/O queue up here.") : ""
                ghostText: stage.model.nextArrival
                tools: PhaseChips {
                    height: tasks.headerHeight
                    playhead: stage.session.playhead
                    browser: stage.session.browser
                    full: stage.full
                    room: tasks.width - Theme.px(70)
                }
                SplitView.preferredWidth: Math.round(stage.width * 0.55)
                SplitView.minimumWidth: 120
            }
            Queue {
                id: suspended
                which: StageModel.Suspended
                lit: stage.litPanes.includes("suspended")
                visible: !stage.basic
                title: qsTr("Suspended")
                subtitle: width > Theme.px(220) ? qsTr("async functions") : ""
                emptyText: stage.session.hasRun ? qsTr("No function is paused at an await.") : ""
                SplitView.fillWidth: true
                SplitView.minimumWidth: 100
            }
        }
    }

    // Every card, whatever its pane: so that it can fly from one to another.
    Item {
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
                onActivated: {
                    if (!card.activeFocus) stage.forceActiveFocus(Qt.MouseFocusReason)
                    stage.session.playhead.pause()
                    stage.session.playhead.seekToEvent(stage.model.createdEvent(card.cardId))
                }
                onMenuRequested: {
                    menu.cardId = card.cardId
                    menu.popup()
                }
                onHoveredChanged: stage.hoverLine = card.hovered ? card.line : 0
            }
        }
    }
    AppMenu {
        id: menu
        property int cardId: 0
        AppMenuItem {
            text: qsTr("When was it made?")
            onTriggered: stage.session.playhead.seekToEvent(stage.model.createdEvent(menu.cardId))
        }
        AppMenuItem {
            text: qsTr("When was it queued?")
            enabled: menu.visible && stage.model.queuedEvent(menu.cardId) >= 0
            onTriggered: stage.session.playhead.seekToEvent(stage.model.queuedEvent(menu.cardId))
        }
        AppMenuItem {
            text: qsTr("When does it run?")
            enabled: menu.visible && stage.model.startedEvent(menu.cardId) >= 0
            onTriggered: stage.session.playhead.seekToEvent(stage.model.startedEvent(menu.cardId))
        }
        AppMenuItem {
            text: qsTr("Show it in the program")
            enabled: menu.visible && stage.model.lineOf(menu.cardId) > 0
            onTriggered: stage.showLine(stage.model.lineOf(menu.cardId))
        }
    }
    RunOverlay {
        anchors.fill: parent
        session: stage.session
    }
}
