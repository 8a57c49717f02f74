pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import Tickscope
import Tickscope.App

// A lesson: its text at the left, the run it speaks of, live, at the right.
AppPage {
    id: page
    title: qsTr("Lessons")
    readonly property LessonTour tour: tour
    readonly property var panes: tour.panes // where this step wants the reader to look
    // The list stands beside the text where there is room; else it is called, and covers the text.
    readonly property bool wide: page.width >= Theme.px(1280)
    readonly property bool listShown: page.listTurned ? !page.wide : page.wide
    readonly property bool listOver: page.listShown && !page.wide
    property bool listTurned: false // shown or hidden against the rule
    onWideChanged: page.listTurned = false

    function activate() {
        if (LessonShelf.wantedLesson.length > 0) {
            tour.lesson = LessonShelf.wantedLesson
            LessonShelf.wantedLesson = ""
        }
        if (tour.lesson.length === 0) tour.lesson = LessonShelf.firstLesson()
        reader.forceActiveFocus()
    }
    function read(lesson: string) {
        tour.lesson = lesson
        if (page.listOver) page.listTurned = false
        reader.forceActiveFocus()
    }

    LessonTour {
        id: tour
        shelf: LessonShelf
    }
    LessonKeys {
        tour: tour
        timeline: timeline
        active: page.visible
        onListToggled: page.listTurned = !page.listTurned
    }
    TransportKeys {
        session: tour.session
        editor: editor
        transport: timeline.transport
        active: page.visible
    }

    AppButton {
        parent: page.headSlot
        visible: page.visible
        y: Math.round((parent.height - height) / 2)
        objectName: "lessonListButton"
        text: qsTr("Contents")
        iconName: "lessons"
        checked: page.listShown
        tip: qsTr("Show or hide the list of lessons")
        shortcutAction: "lessonList"
        onClicked: page.listTurned = !page.listTurned
    }
    SegmentedChoice {
        parent: page.toolSlot
        visible: page.visible
        y: Math.round((parent.height - height) / 2)
        name: qsTr("Level")
        labels: [qsTr("Basic"), qsTr("Queues"), qsTr("Full")]
        tips: [ShortcutMap.hint("level", qsTr("Call stack, outside world, one waiting room")),
               ShortcutMap.hint("level", qsTr("Every queue of its own")),
               ShortcutMap.hint("level", qsTr("Promises, job kinds and loop phases too"))]
        current: tour.session.level
        onChosen: (index) => tour.session.level = index
    }

    LessonShelfPane {
        id: shelf
        visible: page.listShown
        z: page.listOver ? 1 : 0
        x: Theme.gap
        width: Theme.px(page.listOver ? 300 : 224)
        height: parent.height - Theme.gap
        current: tour.lesson
        onChosen: (lesson) => page.read(lesson)
    }
    LessonReader {
        id: reader
        shell: page.shell
        tour: tour
        x: shelf.visible && !page.listOver ? shelf.x + shelf.width + Theme.gap : Theme.gap
        width: Math.max(Theme.px(320), Math.min(Theme.px(420), Math.round(page.width * 0.265)))
        height: parent.height - Theme.gap
    }

    Item {
        id: live
        anchors.left: reader.right
        anchors.leftMargin: Theme.gap
        anchors.right: parent.right
        anchors.rightMargin: Theme.gap
        height: parent.height - Theme.gap
        visible: tour.problem.length === 0

        AppSplit {
            id: columns
            layoutName: "lessons.columns"
            width: parent.width
            anchors.top: parent.top
            anchors.bottom: whyBar.top
            anchors.bottomMargin: Theme.gap
            AppSplit {
                orientation: Qt.Vertical
                layoutName: "lessons.rows"
                SplitView.preferredWidth: Math.round(live.width * 0.42)
                SplitView.minimumWidth: 180
                EditorPane {
                    id: editor
                    session: tour.session
                    readOnly: true
                    subtitle: tour.scenario
                    lit: page.panes.includes("editor")
                    hoverLine: stage.hoverLine
                    SplitView.fillHeight: true
                    SplitView.minimumHeight: 80
                }
                ConsolePane {
                    session: tour.session
                    lit: page.panes.includes("console")
                    SplitView.preferredHeight: Math.round(columns.height * 0.34)
                    SplitView.minimumHeight: 60
                }
            }
            StagePane {
                id: stage
                session: tour.session
                layoutName: "lessons.machine"
                litPanes: page.panes
                SplitView.fillWidth: true
                SplitView.minimumWidth: 260
                onShowLine: (line) => editor.revealLine(line)
                onAskWhy: whyBar.forceActiveFocus(Qt.TabFocusReason)
            }
        }
        WhyBar {
            id: whyBar
            anchors.bottom: timeline.top
            anchors.bottomMargin: Theme.gap
            width: parent.width
            session: tour.session
        }
        TimelinePane {
            id: timeline
            anchors.bottom: parent.bottom
            width: parent.width
            height: Math.round(Math.max(Theme.px(150), page.height * 0.24))
            session: tour.session
            lit: page.panes.includes("timeline")
        }
    }
}
