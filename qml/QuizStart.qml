pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import Tickscope.App

// Which quiz? One per lesson, and all of them.
FocusScope {
    id: start
    signal chosen(string lesson)

    Flickable {
        id: flick
        anchors.fill: parent
        contentHeight: column.implicitHeight + Theme.px(40)
        boundsBehavior: Flickable.StopAtBounds
        ScrollBar.vertical: ScrollBar {}
        Column {
            id: column
            width: Math.min(parent.width - Theme.px(48), Theme.px(760))
            anchors.horizontalCenter: parent.horizontalCenter
            y: Theme.px(16)
            spacing: Theme.px(10)
            Text {
                width: parent.width
                text: qsTr("What does it print, and when?")
                color: Theme.text
                font.pixelSize: Theme.px(24)
                font.weight: Font.DemiBold
                wrapMode: Text.Wrap
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
                implicitHeight: Theme.px(36)
                iconName: "quiz"
                text: qsTr("All %1 questions").arg(LessonShelf.questionCount)
                tip: qsTr("The questions of every lesson, one after another")
                onClicked: start.chosen("")
            }
            Item { width: 1; height: Theme.px(4) }
            Repeater {
                model: LessonShelf
                QuizStartRow {
                    width: column.width
                    onClicked: start.chosen(lessonId)
                }
            }
        }
    }
}
