pragma ComponentBehavior: Bound
import QtQuick
import Tickscope
import Tickscope.App

// Predict what a program prints; the engine knows.
AppPage {
    id: page
    title: qsTr("Quiz")
    readonly property Quiz quiz: quiz
    readonly property bool asking: quiz.started && !quiz.finished

    function activate() {
        if (LessonShelf.wantedQuiz.length > 0) {
            quiz.start(LessonShelf.wantedQuiz)
            LessonShelf.wantedQuiz = ""
        }
        page.settle()
    }
    // The keyboard goes to what is to be done now.
    function settle() {
        if (!quiz.started) start.forceActiveFocus()
        else if (quiz.finished) summary.forceActiveFocus()
        else question.settle()
    }
    function go() {
        if (quiz.checked) quiz.next()
        else quiz.check()
    }

    Quiz {
        id: quiz
        shelf: LessonShelf
    }
    Connections {
        target: quiz
        function onAsked() { page.settle() }
    }
    Shortcut {
        sequences: ShortcutMap.always("quizGo")
        enabled: page.visible && page.asking
        onActivated: page.go()
    }
    Repeater {
        model: 4
        Item {
            id: digit
            required property int index
            Shortcut {
                sequence: String(digit.index + 1)
                enabled: page.visible && page.asking && quiz.kind === Quiz.Choice && !quiz.checked && digit.index < quiz.options.length
                onActivated: quiz.chosen = digit.index
            }
        }
    }
    Text {
        parent: page.headSlot
        visible: page.visible && quiz.started
        height: parent.height
        verticalAlignment: Text.AlignVCenter
        text: quiz.title
        color: Theme.dim
        font.pixelSize: Theme.normal
    }
    AppButton {
        parent: page.toolSlot
        visible: page.visible && quiz.started
        y: Math.round((parent.height - height) / 2)
        objectName: "quizLeave"
        text: qsTr("All quizzes")
        tip: qsTr("Leave this quiz; what you answered is kept")
        onClicked: { quiz.stop(); page.settle() }
    }

    QuizStart {
        id: start
        anchors.fill: parent
        visible: !quiz.started
        onChosen: (lesson) => quiz.start(lesson)
    }
    QuizQuestion {
        id: question
        anchors.fill: parent
        visible: page.asking
        shell: page.shell
        quiz: quiz
        onGo: page.go()
    }
    QuizSummary {
        id: summary
        anchors.fill: parent
        visible: quiz.finished
        shell: page.shell
        quiz: quiz
        onLeaveRequested: { quiz.stop(); page.settle() }
    }
}
