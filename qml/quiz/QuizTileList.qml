pragma ComponentBehavior: Bound
import QtQuick
import Tickscope
import Tickscope.App

// The tiles of an ordering question. By mouse: drag. By key: Up and Down choose, Space grabs and drops, Up and Down
// move while grabbed, Delete says "never printed".
ListView {
    id: list
    required property Quiz quiz
    property bool keyGrab: false
    property bool mouseGrab: false
    readonly property bool grabbing: list.keyGrab || list.mouseGrab

    model: list.quiz.tiles
    implicitHeight: list.contentHeight
    interactive: false
    keyNavigationEnabled: false
    activeFocusOnTab: !list.quiz.checked
    currentIndex: 0
    onCountChanged: if (list.count > 0 && list.currentIndex < 0) list.currentIndex = 0
    highlightFollowsCurrentItem: false
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Lines to put in order")
    Accessible.description: qsTr("Up and Down choose a line, Space grabs or drops it.")

    function reset() {
        list.keyGrab = false
        list.mouseGrab = false
        list.currentIndex = 0
    }
    function go(by: int) {
        const to = list.currentIndex + by
        if (to < 0 || to >= list.count) return
        if (list.keyGrab) list.quiz.tiles.move(list.currentIndex, to)
        list.currentIndex = to
    }
    Keys.onShortcutOverride: (event) => event.accepted = event.key === Qt.Key_Up || event.key === Qt.Key_Down
        || event.key === Qt.Key_Space || event.key === Qt.Key_Delete || (event.key === Qt.Key_Escape && list.keyGrab)
    Keys.onUpPressed: list.go(-1)
    Keys.onDownPressed: list.go(1)
    Keys.onSpacePressed: if (!list.quiz.checked) list.keyGrab = !list.keyGrab
    Keys.onDeletePressed: if (list.quiz.hasDecoys) list.quiz.tiles.toggleAside(list.currentIndex)
    Keys.onEscapePressed: (event) => {
        event.accepted = list.keyGrab
        list.keyGrab = false
    }
    onActiveFocusChanged: if (!list.activeFocus) list.keyGrab = false

    displaced: Transition { NumberAnimation { properties: "x,y"; duration: Theme.fade; easing.type: Easing.OutCubic } }
    move: Transition { NumberAnimation { properties: "x,y"; duration: Theme.fade; easing.type: Easing.OutCubic } }

    delegate: QuizTile {
        id: tile
        width: list.width
        count: list.count
        focused: list.activeFocus && tile.ListView.isCurrentItem && !list.mouseGrab
        grabbed: tile.ListView.isCurrentItem && list.grabbing
        mayPutAside: list.quiz.hasDecoys
        locked: list.quiz.checked
        z: tile.grabbed ? 1 : 0
        onPressed: {
            list.currentIndex = tile.index
            list.keyGrab = false
            list.mouseGrab = true
            list.forceActiveFocus(Qt.MouseFocusReason)
        }
        onDraggedTo: (y) => {
            const to = Math.max(0, Math.min(list.count - 1, Math.floor(y / tile.height)))
            if (to === list.currentIndex) return
            list.quiz.tiles.move(list.currentIndex, to)
            list.currentIndex = to
        }
        onReleased: list.mouseGrab = false
        onAsideToggled: list.quiz.tiles.toggleAside(tile.index)
    }
}
