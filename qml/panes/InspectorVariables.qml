pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import Tickscope
import Tickscope.App

// The variables as a tree. Arrows walk and open it, Enter shows where something stands in the program.
Item {
    id: view
    required property Session session
    readonly property InspectorModel rows: view.session.inspector
    readonly property alias list: list
    signal showLine(int line)
    signal showPromise(int promiseId)

    ListView {
        id: list
        objectName: "variablesList"
        anchors.fill: parent
        anchors.bottomMargin: 2
        clip: true
        model: view.rows
        visible: view.rows.status === InspectorModel.Ready
        opacity: view.rows.busy ? 0.5 : 1
        activeFocusOnTab: true
        keyNavigationEnabled: false
        currentIndex: -1
        highlightFollowsCurrentItem: false
        boundsBehavior: Flickable.StopAtBounds
        reuseItems: true
        ScrollBar.vertical: AppScrollBar {}
        Accessible.role: Accessible.Tree
        Accessible.name: qsTr("Variables at this moment")
        onActiveFocusChanged: if (list.activeFocus && list.currentIndex < 0 && list.count > 0) list.currentIndex = 0
        onCurrentIndexChanged: if (list.currentIndex >= 0) list.positionViewAtIndex(list.currentIndex, ListView.Contain)

        // Travel through the run has the same keys elsewhere.
        readonly property var ownKeys: [Qt.Key_Up, Qt.Key_Down, Qt.Key_Left, Qt.Key_Right, Qt.Key_Home, Qt.Key_End,
                                        Qt.Key_Space, Qt.Key_Return, Qt.Key_Enter]
        Keys.onShortcutOverride: (event) => event.accepted =
            event.modifiers === Qt.NoModifier && list.ownKeys.includes(event.key)
        Keys.onUpPressed: list.walk(-1)
        Keys.onDownPressed: list.walk(1)
        Keys.onRightPressed: list.openOrEnter()
        Keys.onLeftPressed: list.closeOrLeave()
        Keys.onSpacePressed: view.rows.toggle(list.currentIndex)
        Keys.onReturnPressed: view.reveal(list.currentIndex)
        Keys.onEnterPressed: view.reveal(list.currentIndex)
        Keys.onPressed: (event) => {
            if (event.matches(StandardKey.Copy)) view.rows.copy(list.currentIndex)
            else if (event.key === Qt.Key_Home) list.currentIndex = list.count > 0 ? 0 : -1
            else if (event.key === Qt.Key_End) list.currentIndex = list.count - 1
            else return
            event.accepted = true
        }
        function walk(by: int) {
            list.currentIndex = Math.max(0, Math.min(list.count - 1, list.currentIndex + by))
        }
        function openOrEnter() {
            if (!view.rows.isExpandable(list.currentIndex)) return
            if (view.rows.isOpen(list.currentIndex)) list.walk(1)
            else view.rows.setOpen(list.currentIndex, true)
        }
        function closeOrLeave() {
            if (view.rows.isOpen(list.currentIndex)) view.rows.setOpen(list.currentIndex, false)
            else if (view.rows.parentOf(list.currentIndex) >= 0) list.currentIndex = view.rows.parentOf(list.currentIndex)
        }

        delegate: InspectorRow {
            width: list.width
            isCurrent: ListView.isCurrentItem
            hasFocus: ListView.isCurrentItem && list.activeFocus
            onPicked: {
                list.currentIndex = index
                list.forceActiveFocus(Qt.MouseFocusReason)
            }
            onToggled: view.rows.toggle(index)
            onRevealed: view.reveal(index)
        }
    }
    // Enter and the link at the right: a promise in the graph, all else in the program.
    function reveal(row: int) {
        if (view.rows.lineOf(row) > 0) view.showLine(view.rows.lineOf(row))
        else if (view.rows.promiseOf(row) > 0) view.showPromise(view.rows.promiseOf(row))
    }

    BusyLine {
        objectName: "inspectorBusy"
        anchors.top: parent.top
        x: Theme.padding
        width: parent.width - 2 * x
        visible: view.rows.busy
        running: view.rows.busy && view.rows.progress === 0
        name: qsTr("Reading the variables")
        ProgressLine {
            anchors.fill: parent
            visible: view.rows.progress > 0
            value: view.rows.progress
        }
    }
    EmptyNote {
        objectName: "inspectorNote"
        x: Theme.padding
        y: Theme.gap
        width: parent.width - 2 * x
        visible: text.length > 0
        text: {
            if (!view.session.hasRun) return ""
            switch (view.rows.status) {
            case InspectorModel.Waiting: return view.rows.busy ? qsTr("Running the program again up to this moment…") : ""
            case InspectorModel.Different: return qsTr("The program did not do the same when it was run again, so its variables are not known.")
            case InspectorModel.Unknown: return qsTr("This run cannot be run again, so its variables are not known.")
            }
            return ""
        }
    }
}
