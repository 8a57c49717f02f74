pragma ComponentBehavior: Bound
import QtQuick
import Tickscope
import Tickscope.App

// The event loop: the wheel, and beside or below it, where there is room, the names of its phases.
TitledPane {
    id: pane
    objectName: "eventLoop"
    required property StageModel stageModel
    required property bool browser
    required property int level
    required property bool shown // there is a run
    readonly property int rowCount: phases.count + (pane.browser ? 0 : 2)
    readonly property int leastRing: Theme.px(64)
    readonly property int leastRow: Theme.px(15)
    readonly property int rowHeight: Math.max(pane.leastRow, Math.min(Theme.px(19), Math.floor((pane.innerHeight - Theme.padding - pane.leastRing) / pane.rowCount)))
    readonly property real listHeight: pane.rowCount * pane.rowHeight
    readonly property real innerWidth: pane.body.width - 2 * Theme.padding
    readonly property real innerHeight: pane.body.height - Theme.padding
    readonly property bool below: pane.innerHeight >= pane.rowCount * pane.leastRow + pane.leastRing + Theme.padding && pane.innerWidth >= Theme.px(80)
    readonly property bool beside: !pane.below && pane.innerWidth >= Theme.px(64) + Theme.px(96) && pane.innerHeight >= pane.listHeight - 4
    readonly property string nowText: !pane.stageModel.alive ? ""
        : pane.stageModel.drain === StageModel.NextTick ? qsTr("nextTick")
        : pane.stageModel.drain === StageModel.Microtask ? qsTr("microtasks")
        : phases.nameOf(pane.stageModel.phase)
    readonly property int nowRole: pane.stageModel.drain >= 0 ? pane.stageModel.drain : phases.roleOf(pane.stageModel.phase)
    readonly property bool named: pane.below || pane.beside

    title: pane.named || pane.nowText.length === 0 ? qsTr("Event loop") : pane.nowText
    titleColor: pane.named || pane.nowText.length === 0 ? Theme.text : Theme.roleColor(pane.nowRole)
    Accessible.name: qsTr("Event loop")
    Accessible.description: pane.nowText.length > 0 ? qsTr("turn %1, %2", "of the event loop: number, phase").arg(pane.stageModel.turn).arg(pane.nowText) : ""
    LoopPhases {
        id: phases
        browser: pane.browser
        level: pane.level
    }
    LoopWheel {
        id: wheel
        visible: pane.shown
        phases: phases
        stageModel: pane.stageModel
        width: Math.floor(Math.min(pane.beside ? pane.innerWidth - Theme.px(96) : pane.innerWidth, Theme.px(148),
                                   pane.below ? pane.innerHeight - pane.listHeight - Theme.padding : pane.innerHeight))
        height: width
        x: Math.round(pane.beside ? Theme.padding : (pane.body.width - width) / 2)
        y: pane.below ? 2 : Math.max(0, Math.round((pane.innerHeight - height) / 2))
    }
    Column {
        id: names
        visible: pane.named && pane.shown
        x: pane.beside ? wheel.x + wheel.width + Theme.padding : Theme.padding
        y: pane.below ? wheel.y + wheel.height + Theme.padding : Math.max(0, Math.round((pane.innerHeight - height) / 2))
        width: pane.body.width - x - Theme.padding
        Repeater {
            model: phases.names
            LoopName {
                id: row
                required property int index
                required property string modelData
                width: names.width
                height: pane.rowHeight
                text: row.modelData
                meaning: phases.meaning(row.index)
                role: phases.roles[row.index] ?? StageModel.Paused
                live: wheel.live === row.index && wheel.drain < 0
                open: wheel.live === row.index
            }
        }
        LoopName {
            visible: !pane.browser
            width: names.width
            height: pane.rowHeight
            text: qsTr("nextTick")
            meaning: qsTr("process.nextTick callbacks, between any two callbacks of the loop, before promises.")
            role: StageModel.NextTick
            inner: true
            live: wheel.drain === StageModel.NextTick
        }
        LoopName {
            visible: !pane.browser
            width: names.width
            height: pane.rowHeight
            text: qsTr("microtasks")
            meaning: qsTr("All promise jobs, between any two callbacks of the loop.")
            role: StageModel.Microtask
            inner: true
            live: wheel.drain === StageModel.Microtask
        }
    }
}
