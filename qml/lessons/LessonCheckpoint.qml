pragma ComponentBehavior: Bound
import QtQuick
import Tickscope
import Tickscope.App

// A question on the way: the next step waits for an answer, or for Skip.
Card {
    id: checkpoint
    required property LessonTour tour
    readonly property bool answered: checkpoint.tour.chosen >= 0
    implicitHeight: column.implicitHeight + Theme.px(28)
    raised: true
    border.color: checkpoint.answered ? Theme.line : Theme.accent
    Accessible.role: Accessible.Grouping
    Accessible.name: checkpoint.tour.question

    Column {
        id: column
        x: Theme.px(14)
        y: Theme.px(14)
        width: parent.width - 2 * x
        spacing: Theme.px(8)
        HeadingText {
            width: parent.width
            text: checkpoint.tour.question
            wrapMode: Text.Wrap
            lineHeight: 1.2
        }
        Repeater {
            model: checkpoint.tour.options.length
            AnswerOption {
                id: option
                required property int index
                objectName: "checkpointOption"
                width: column.width
                number: option.index + 1
                text: checkpoint.tour.options[option.index] ?? ""
                chosen: checkpoint.tour.chosen === option.index
                answered: checkpoint.answered
                isRight: checkpoint.tour.rightOption === option.index
                onClicked: checkpoint.tour.answer(option.index)
            }
        }
        Verdict {
            objectName: "checkpointVerdict"
            width: parent.width
            visible: checkpoint.answered
            isRight: checkpoint.tour.right
            text: checkpoint.tour.right ? qsTr("Right. %1").arg(checkpoint.tour.explanation)
                                        : qsTr("Not quite. %1").arg(checkpoint.tour.explanation)
        }
        AppButton {
            objectName: "skip"
            visible: !checkpoint.answered
            flat: true
            text: qsTr("Skip")
            tip: qsTr("Go on without answering")
            onClicked: checkpoint.tour.skip()
        }
    }
}
