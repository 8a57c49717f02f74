pragma ComponentBehavior: Bound
import QtQuick
import Tickscope
import Tickscope.App

// Which quiz? One per lesson, and all of them.
FocusScope {
    id: start
    signal chosen(string lesson)

    ScrollColumn {
        id: page
        anchors.fill: parent
        spacing: Theme.px(10)
        TitleText {
            width: parent.width
            text: qsTr("What does it print, and when?")
            font.pixelSize: Theme.display
        }
        Text {
            width: parent.width
            text: qsTr("Predict first, then see. After a wrong answer you can open the run at the very moment where it differs.")
            color: Theme.dim
            font.pixelSize: Theme.large
            wrapMode: Text.Wrap
            lineHeight: 1.25
        }
        Item { width: 1; height: Theme.px(4) }
        AppButton {
            id: all
            objectName: "quizAll"
            focus: true
            primary: true
            implicitHeight: Theme.controlLarge
            iconName: "quiz"
            text: qsTr("All %1 questions").arg(LessonShelf.questionCount)
            tip: qsTr("The questions of every lesson, one after another")
            onClicked: start.chosen("")
        }
        Item { width: 1; height: Theme.px(4) }
        Repeater {
            model: LessonShelf
            QuizStartRow {
                width: page.innerWidth
                onClicked: start.chosen(lessonId)
            }
        }
    }
}
