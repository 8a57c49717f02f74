pragma ComponentBehavior: Bound
import QtQuick
import Tickscope
import Tickscope.App

// How it went, and what to do next.
FocusScope {
    id: summary
    required property Shell shell
    required property Quiz quiz
    readonly property int percent: summary.quiz.count > 0 ? Math.round(100 * summary.quiz.score / summary.quiz.count) : 0
    readonly property int role: summary.quiz.passed ? StageModel.Rendering : StageModel.Task
    signal leaveRequested()

    ScrollColumn {
        id: page
        anchors.fill: parent
        columnWidth: Theme.px(680)
        Text {
            objectName: "quizResult"
            width: parent.width
            text: qsTr("%1 of %2 right").arg(summary.quiz.score).arg(summary.quiz.count)
            color: Theme.text
            font.pixelSize: Theme.display
            font.weight: Font.DemiBold
        }
        Item {
            width: parent.width
            height: Theme.px(12)
            ProgressLine {
                anchors.fill: parent
                anchors.topMargin: 3
                anchors.bottomMargin: 3
                value: summary.percent / 100
                ink: Theme.roleColor(summary.role)
            }
            Rectangle { // the pass mark
                x: Math.round(parent.width * 0.8)
                width: 2
                height: parent.height
                color: Theme.text
            }
        }
        Row {
            spacing: Theme.px(8)
            Icon {
                name: summary.quiz.passed ? "check" : "info"
                size: Theme.px(20)
                color: Theme.roleColor(summary.role)
            }
            Text {
                objectName: "quizPassed"
                width: page.innerWidth - Theme.px(28)
                text: summary.quiz.passed ? qsTr("Passed with %1 %. The pass mark is 80 %.").arg(summary.percent)
                                          : qsTr("%1 %, not yet passed. The pass mark is 80 %.").arg(summary.percent)
                wrapMode: Text.Wrap
                color: Theme.text
                font.pixelSize: Theme.reading
            }
        }
        Row {
            spacing: Theme.gap
            AppButton {
                objectName: "quizAgain"
                focus: true
                primary: true
                implicitHeight: Theme.controlLarge
                text: qsTr("Again")
                tip: qsTr("The same questions once more")
                onClicked: summary.quiz.start(summary.quiz.lesson)
            }
            AppButton {
                visible: summary.quiz.lesson.length > 0
                implicitHeight: Theme.controlLarge
                iconName: "lessons"
                    text: qsTr("Read the lesson")
                tip: qsTr("Open the lesson of this quiz")
                onClicked: {
                    LessonShelf.wantedLesson = summary.quiz.lesson
                    summary.shell.goTo("lessons")
                }
            }
            AppButton {
                implicitHeight: Theme.controlLarge
                text: qsTr("All quizzes")
                tip: qsTr("Choose another quiz")
                onClicked: summary.leaveRequested()
            }
        }
        Item { width: 1; height: Theme.px(4) }
        Repeater {
            model: summary.quiz.review.length
            Item {
                id: row
                required property int index
                readonly property var entry: summary.quiz.review[row.index] ?? ({ text: "", lesson: "", isRight: false })
                width: page.innerWidth
                height: texts.implicitHeight + Theme.px(14)
                Accessible.role: Accessible.ListItem
                Accessible.name: row.entry.isRight ? qsTr("right: %1").arg(row.entry.text) : qsTr("wrong: %1").arg(row.entry.text)
                Icon {
                    y: Theme.px(6)
                    name: row.entry.isRight ? "check" : "cross"
                    size: Theme.icon
                    stroke: 2.25
                    color: Theme.roleColor(row.entry.isRight ? StageModel.Rendering : StageModel.Danger)
                }
                Column {
                    id: texts
                    x: Theme.px(30)
                    y: Theme.px(6)
                    width: parent.width - x
                    spacing: 2
                    BodyText {
                        width: parent.width
                        text: row.entry.text
                        wrapMode: Text.Wrap
                    }
                    NoteText {
                        width: parent.width
                        text: row.entry.lesson
                    }
                }
            }
        }
    }
}
