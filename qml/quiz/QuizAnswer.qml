pragma ComponentBehavior: Bound
import QtQuick
import Tickscope
import Tickscope.App

// The question, the place for its answer, and after checking the verdict with the truth beside the answer.
FocusScope {
    id: answer
    required property Quiz quiz
    readonly property bool wide: answer.width >= Theme.px(460)
    readonly property bool beside: answer.quiz.kind === Quiz.Order && answer.quiz.checked && !answer.quiz.right
    signal submitted()
    implicitHeight: column.implicitHeight

    // The keyboard goes to what answers this question.
    function settle() {
        tiles.reset()
        if (answer.quiz.kind === Quiz.Order) tiles.forceActiveFocus(Qt.TabFocusReason)
        else if (answer.quiz.kind === Quiz.Time) field.forceActiveFocus(Qt.TabFocusReason)
        else if (options.count > 0) options.itemAt(0).forceActiveFocus(Qt.TabFocusReason)
    }

    Column {
        id: column
        width: parent.width
        spacing: Theme.px(14)
        Text {
            objectName: "quizText"
            width: parent.width
            text: answer.quiz.text
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
            color: Theme.text
            font.pixelSize: Theme.heading
            font.weight: Font.DemiBold
            lineHeight: 1.2
        }
        MessageStrip {
            width: parent.width
            role: StageModel.Danger
            shown: answer.quiz.problem.length > 0
            heading: qsTr("This question cannot be asked")
            text: answer.quiz.problem
        }
        Text {
            width: parent.width
            visible: answer.quiz.kind === Quiz.Order && !answer.quiz.checked
            text: answer.quiz.hasDecoys ? qsTr("Some lines may never be printed: put those aside with ✕.") : qsTr("First line at the top.")
            wrapMode: Text.Wrap
            color: Theme.dim
            font.pixelSize: Theme.normal
        }
        Grid {
            width: parent.width
            visible: answer.quiz.kind === Quiz.Order
            columns: answer.beside && answer.wide ? 2 : 1
            columnSpacing: Theme.px(16)
            rowSpacing: Theme.px(14)
            readonly property real cell: columns === 2 ? Math.floor((width - columnSpacing) / 2) : width
            Column {
                width: parent.cell
                SectionText {
                    visible: answer.beside
                    bottomPadding: Theme.px(6)
                    text: qsTr("Your answer")
                }
                QuizTileList {
                    id: tiles
                    objectName: "quizTiles"
                    width: parent.width
                    height: implicitHeight
                    quiz: answer.quiz
                }
            }
            QuizPrinted {
                objectName: "quizTruth"
                visible: answer.beside
                width: parent.cell
                quiz: answer.quiz
            }
        }
        Column {
            width: parent.width
            visible: answer.quiz.kind === Quiz.Choice
            spacing: Theme.px(8)
            Repeater {
                id: options
                model: answer.quiz.kind === Quiz.Choice ? answer.quiz.options.length : 0
                AnswerOption {
                    id: option
                    required property int index
                    objectName: "quizOption"
                    width: column.width
                    mono: true
                    number: option.index + 1
                    text: answer.quiz.options[option.index] ?? ""
                    chosen: answer.quiz.chosen === option.index
                    answered: answer.quiz.checked
                    isRight: answer.quiz.rightOption === option.index
                    onClicked: answer.quiz.chosen = option.index
                }
            }
        }
        Row {
            visible: answer.quiz.kind === Quiz.Time
            spacing: Theme.px(8)
            AppTextField {
                id: field
                objectName: "quizField"
                implicitWidth: Theme.px(130)
                implicitHeight: Theme.px(40)
                name: qsTr("Time in milliseconds")
                text: answer.quiz.typed
                onTextEdited: answer.quiz.typed = field.text
                readOnly: answer.quiz.checked
                inputMethodHints: Qt.ImhFormattedNumbersOnly
                validator: RegularExpressionValidator { regularExpression: /\d{0,6}([.,]\d{0,3})?/ }
                placeholderText: qsTr("0")
                font.family: Theme.codeFont
                font.pixelSize: Theme.reading
                onAccepted: answer.submitted()
            }
            Text {
                height: field.height
                verticalAlignment: Text.AlignVCenter
                text: qsTr("ms", "milliseconds")
                color: Theme.dim
                font.pixelSize: Theme.large
            }
        }
        Verdict {
            objectName: "quizVerdict"
            width: parent.width
            visible: answer.quiz.checked
            isRight: answer.quiz.right
            text: answer.quiz.verdict
        }
        QuizPrinted {
            width: parent.width
            visible: answer.quiz.checked && answer.quiz.kind !== Quiz.Order
            quiz: answer.quiz
        }
    }
}
