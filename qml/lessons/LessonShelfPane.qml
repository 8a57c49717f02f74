pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import Tickscope
import Tickscope.App

// Chapters and lessons, with how long each takes and how far the reader is. Up and Down move, Enter opens.
TitledPane {
    id: pane
    required property string current // id of the open lesson
    signal chosen(string lesson)
    title: qsTr("Lessons")

    ListView {
        id: list
        objectName: "lessonList"
        anchors.fill: parent
        anchors.bottomMargin: problem.height
        clip: true
        model: LessonShelf
        boundsBehavior: Flickable.StopAtBounds
        activeFocusOnTab: true
        keyNavigationEnabled: false
        highlightFollowsCurrentItem: false
        ScrollBar.vertical: AppScrollBar {}
        Accessible.role: Accessible.List
        Accessible.name: pane.title
        Keys.onShortcutOverride: (event) => event.accepted =
            event.key === Qt.Key_Up || event.key === Qt.Key_Down || event.key === Qt.Key_Space
        Keys.onUpPressed: list.go(-1)
        Keys.onDownPressed: list.go(1)
        Keys.onReturnPressed: list.open()
        Keys.onEnterPressed: list.open()
        Keys.onSpacePressed: list.open()
        function go(by: int) {
            let row = list.currentIndex + by
            while (row >= 0 && row < list.count && LessonShelf.isChapter(row)) row += by
            if (row < 0 || row >= list.count) return
            list.currentIndex = row
            list.positionViewAtIndex(row, ListView.Contain)
        }
        function open() { if (list.currentItem) pane.chosen(LessonShelf.lessonAt(list.currentIndex)) }
        Component.onCompleted: list.currentIndex = LessonShelf.rowOf(pane.current)
        Connections {
            target: pane
            function onCurrentChanged() { list.currentIndex = LessonShelf.rowOf(pane.current) }
        }

        delegate: LessonRow {
            id: row
            width: list.width
            open: row.lessonId.length > 0 && row.lessonId === pane.current
            focused: list.activeFocus && row.ListView.isCurrentItem
            onClicked: pane.chosen(row.lessonId)
        }
    }
    MessageStrip {
        id: problem
        anchors.bottom: parent.bottom
        width: parent.width
        role: StageModel.Task
        shown: LessonShelf.problem.length > 0
        text: LessonShelf.problem
        heading: qsTr("Your results")
    }
}
