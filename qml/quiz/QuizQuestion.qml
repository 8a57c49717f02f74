pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import Tickscope
import Tickscope.App

// One question: the program at the left, the answer at the right.
FocusScope {
    id: view
    required property Shell shell
    required property Quiz quiz
    signal go()

    function settle() { answer.settle() }

    QuizProgram {
        id: program
        readonly property real room: Math.min(view.width - 2 * Theme.gap, Theme.px(1320))
        x: Math.round((view.width - program.room) / 2)
        width: Math.round((program.room - Theme.gap) * 0.5)
        height: view.height - Theme.gap
        subtitle: view.quiz.programName
        source: view.quiz.program
    }
    Card {
        id: panel
        anchors.left: program.right
        anchors.leftMargin: Theme.gap
        width: program.room - program.width - Theme.gap
        height: program.height

        Item {
            id: head
            x: Theme.px(20)
            y: Theme.px(16)
            width: parent.width - 2 * x
            height: Theme.px(18)
            SectionText {
                id: number
                anchors.verticalCenter: parent.verticalCenter
                text: qsTr("Question %1 of %2").arg(view.quiz.index + 1).arg(view.quiz.count)
            }
            ProgressLine {
                anchors.left: number.right
                anchors.leftMargin: Theme.px(12)
                anchors.right: score.left
                anchors.rightMargin: Theme.px(12)
                anchors.verticalCenter: parent.verticalCenter
                value: view.quiz.count > 0 ? (view.quiz.index + (view.quiz.checked ? 1 : 0)) / view.quiz.count : 0
            }
            NoteText {
                id: score
                objectName: "quizScore"
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                text: qsTr("%1 right").arg(view.quiz.score)
            }
        }
        Flickable {
            id: flick
            anchors.top: head.bottom
            anchors.topMargin: Theme.px(10)
            anchors.bottom: footer.top
            width: parent.width
            contentHeight: answer.implicitHeight + Theme.px(24)
            property bool reveal: false // the verdict is coming: show it
            onContentHeightChanged: if (flick.reveal) flick.contentY = Math.max(0, flick.contentHeight - flick.height)
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            ScrollBar.vertical: AppScrollBar {}
            QuizAnswer {
                id: answer
                x: Theme.px(20)
                width: parent.width - 2 * x
                quiz: view.quiz
                onSubmitted: view.go()
            }
        }
        RuleLine {
            anchors.bottom: footer.top
            width: parent.width
        }
        Item {
            id: footer
            anchors.bottom: parent.bottom
            x: Theme.px(20)
            width: parent.width - 2 * x
            height: Theme.px(58)
            AppButton {
                objectName: "quizShow"
                anchors.verticalCenter: parent.verticalCenter
                visible: view.quiz.checked
                implicitHeight: Theme.controlLarge
                iconName: "playground"
                iconSize: Theme.px(15)
                text: view.quiz.right ? qsTr("Show me this run") : qsTr("Show me from here")
                tip: view.quiz.right ? qsTr("Open the program in the Playground")
                                     : qsTr("Open the run in the Playground at the moment in question")
                onClicked: view.quiz.showFromHere(view.shell)
            }
            AppButton {
                objectName: "quizGo"
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                implicitHeight: Theme.controlLarge
                implicitWidth: Theme.px(110)
                primary: true
                enabled: view.quiz.checked || view.quiz.answerable || view.quiz.problem.length > 0
                text: !view.quiz.checked && view.quiz.problem.length === 0 ? qsTr("Check")
                    : view.quiz.index + 1 < view.quiz.count ? qsTr("Next") : qsTr("Result")
                tip: view.quiz.checked ? qsTr("On to the next question") : qsTr("Compare with what the program prints")
                shortcutAction: "quizGo"
                onClicked: view.go()
            }
        }
    }
    Connections {
        target: view.quiz
        function onAsked() {
            flick.reveal = false
            flick.contentY = 0
        }
        function onJudged() { flick.reveal = true }
    }
}
