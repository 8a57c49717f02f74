import QtQuick
import Tickscope
import Tickscope.App

// What can be asked about a card.
AppMenu {
    id: menu
    objectName: "cardMenu"
    required property StageModel stageModel
    property int cardId: 0
    property int created: -1
    property int queued: -1
    property int started: -1
    property int line: 0
    property int thread: -1
    signal showEvent(int event)
    signal showLine(int line)
    signal askWhy()

    function openFor(card: CardItem) {
        menu.cardId = card.cardId
        menu.created = menu.stageModel.createdEvent(card.cardId)
        menu.queued = menu.stageModel.queuedEvent(card.cardId)
        menu.started = menu.stageModel.startedEvent(card.cardId)
        menu.line = card.line
        menu.thread = card.kind === StageModel.WorkerCard ? menu.stageModel.threadOf(card.cardId) : -1
        if (card.hovered) menu.popup()
        else menu.popup(card, Theme.px(16), card.height)
    }
    AppMenuItem {
        text: qsTr("When was it made?", "a card: a timer, a job, a call")
        enabled: menu.created >= 0
        onTriggered: menu.showEvent(menu.created)
    }
    AppMenuItem {
        text: qsTr("When was it queued?", "a card: a timer, a job, a call")
        enabled: menu.queued >= 0
        onTriggered: menu.showEvent(menu.queued)
    }
    AppMenuItem {
        text: qsTr("When does it run?", "a card: a timer, a job, a call")
        enabled: menu.started >= 0
        onTriggered: menu.showEvent(menu.started)
    }
    AppMenuItem {
        text: qsTr("Why does it run then?", "a card: a timer, a job, a call")
        enabled: menu.started >= 0
        onTriggered: {
            menu.showEvent(menu.started)
            menu.askWhy()
        }
    }
    AppMenuSeparator {}
    AppMenuItem {
        text: qsTr("Put this thread on the stage")
        visible: menu.thread > 0
        height: visible ? implicitHeight : 0
        onTriggered: menu.stageModel.thread = menu.thread
    }
    AppMenuItem {
        text: qsTr("Show it in the program", "a card: a timer, a job, a call")
        enabled: menu.line > 0
        onTriggered: menu.showLine(menu.line)
    }
}
