import QtQuick
import Tickscope
import Tickscope.App

// The end of a lesson: on to its quiz.
Card {
    id: end
    required property Shell shell
    required property LessonTour tour
    implicitHeight: column.implicitHeight + Theme.px(28)
    role: StageModel.Running

    Column {
        id: column
        x: Theme.px(14)
        y: Theme.px(14)
        width: parent.width - 2 * x
        spacing: Theme.px(10)
        HeadingText {
            width: parent.width
            text: qsTr("That was the last step.")
            wrapMode: Text.Wrap
        }
        BodyText {
            width: parent.width
            text: qsTr("Do you know what runs when, and why? Questions: %1.").arg(end.tour.questionCount)
            wrapMode: Text.Wrap
        }
        AppButton {
            objectName: "takeQuiz"
            primary: true
            enabled: end.tour.questionCount > 0
            iconName: "quiz"
            text: qsTr("Take the quiz")
            tip: qsTr("Questions about this lesson")
            onClicked: {
                LessonShelf.wantedQuiz = end.tour.lesson
                end.shell.goTo("quiz")
            }
        }
    }
}
