import QtQuick
import QtTest
import Tickscope
import Tickscope.App
import "items.js" as Items

// The Quiz, driven by keys and by mouse. The truth comes from real runs.
TestCase {
    id: test
    name: "Quiz"
    when: windowShown
    property Main window: null
    property QuizPage page: null
    property Quiz quiz: null
    readonly property string lesson: "02-event-loop/03-microtasks-first"
    readonly property var printed: ["script", "microtask", "then", "timeout"] // of its first question

    Component { id: mainComponent; Main {} }

    function initTestCase() {
        testShell.goTo("quiz")
        test.window = mainComponent.createObject(null, { shell: testShell, width: 1440, height: 900 })
        verify(test.window)
        test.window.requestActivate()
        tryVerify(() => test.window.active)
        test.page = test.window.currentPage as QuizPage
        verify(test.page)
        test.quiz = test.page.quiz
    }
    function cleanupTestCase() {
        test.window.destroy()
        testShell.goTo("playground")
    }
    function init() {
        failOnWarning(/./)
        testShell.goTo("quiz")
        test.quiz.stop()
        test.page.settle()
    }
    function begin(lesson) {
        test.quiz.start(lesson ?? test.lesson)
        tryVerify(() => test.quiz.ready)
        compare(test.quiz.problem, "")
        waitForRendering(test.page)
    }
    function goOn() {
        keyClick(Qt.Key_Return, Qt.ControlModifier)
        tryVerify(() => test.quiz.ready || test.quiz.finished)
    }
    function find(name, from) { return Items.findVisible(name, from ? from : test.window.contentItem) }
    function texts() {
        const list = find("quizTiles"), found = []
        for (let i = 0; i < list.count; ++i) found.push(list.itemAtIndex(i).tileText)
        return found
    }
    // Brings a tile to a row by keys alone, the list having the focus.
    function place(text, row) {
        const list = find("quizTiles")
        const from = test.texts().indexOf(text, row)
        verify(from >= 0 && list.activeFocus)
        for (let i = list.currentIndex; i < from; ++i) keyClick(Qt.Key_Down)
        for (let i = list.currentIndex; i > from; --i) keyClick(Qt.Key_Up)
        keyClick(Qt.Key_Space)
        for (let i = from; i > row; --i) keyClick(Qt.Key_Up)
        keyClick(Qt.Key_Space)
    }

    function test_a_quiz_is_chosen_by_key() {
        verify(find("quizAll").activeFocus)
        keyClick(Qt.Key_Tab)
        keyClick(Qt.Key_Return)
        verify(test.quiz.started)
        compare(test.quiz.count, 3)
    }
    function test_the_order_is_made_by_keys_and_is_right() {
        begin()
        const list = find("quizTiles")
        verify(list.activeFocus)
        test.printed.forEach((text, row) => test.place(text, row))
        compare(texts(), test.printed)
        keyClick(Qt.Key_Return, Qt.ControlModifier)
        verify(test.quiz.checked)
        verify(test.quiz.right)
        compare(test.quiz.score, 1)
        verify(find("quizVerdict").isRight)
        verify(list.itemAtIndex(0).Accessible.name.indexOf("right") > 0)
        keyClick(Qt.Key_Space) // nothing moves any more
        keyClick(Qt.Key_Down)
        compare(texts(), test.printed)
    }
    function test_the_order_is_made_by_mouse() {
        begin()
        const list = find("quizTiles")
        for (let row = 0; row < test.printed.length; ++row) {
            const from = texts().indexOf(test.printed[row])
            if (from === row) continue
            const height = list.itemAtIndex(0).height
            const x = 60
            mousePress(list, x, from * height + height / 2)
            for (let at = from; at > row; --at) {
                mouseMove(list, x, at * height - height * 0.3)
                wait(20)
            }
            mouseMove(list, x, row * height + height / 2)
            mouseRelease(list, x, row * height + height / 2)
            wait(20)
        }
        compare(texts(), test.printed)
        mouseClick(find("quizGo"))
        verify(test.quiz.right)
    }
    function test_a_wrong_order_shows_the_truth_up_to_the_first_difference() {
        begin()
        const order = ["script", "then", "microtask", "timeout"]
        order.forEach((text, row) => test.place(text, row))
        mouseClick(find("quizGo"))
        verify(test.quiz.checked && !test.quiz.right)
        compare(test.quiz.firstDifference, 1)
        compare(test.quiz.shownTruth, ["script", "microtask"])
        compare(test.quiz.hiddenTruth, 2)
        verify(find("quizTruth"))
        verify(find("verdictText").text.indexOf("microtask") >= 0)
        const list = find("quizTiles")
        compare(list.itemAtIndex(0).verdict, QuizTiles.Right)
        compare(list.itemAtIndex(1).verdict, QuizTiles.Wrong)
        compare(list.itemAtIndex(2).verdict, QuizTiles.After)
    }
    function test_show_me_opens_the_program_in_the_playground() {
        begin()
        mouseClick(find("quizGo"))
        mouseClick(find("quizShow"))
        compare(testShell.page, "playground")
        if (testShell.session.document.asking) testShell.session.document.answer(Document.Discard)
        compare(testShell.session.document.text.trim(), test.quiz.program)
    }
    function test_delete_puts_a_decoy_aside() {
        begin()
        mouseClick(find("quizGo"))
        goOn() // the second question has a decoy
        verify(test.quiz.hasDecoys)
        const list = find("quizTiles")
        tryVerify(() => list.activeFocus)
        const at = texts().indexOf("never")
        for (let i = 0; i < at; ++i) keyClick(Qt.Key_Down)
        keyClick(Qt.Key_Delete)
        verify(list.itemAtIndex(at).aside)
        verify(list.itemAtIndex(at).Accessible.name.indexOf("never printed") > 0)
        keyClick(Qt.Key_Delete)
        verify(!list.itemAtIndex(at).aside)
    }
    function test_a_choice_is_made_by_digit() {
        begin()
        keyClick(Qt.Key_Return, Qt.ControlModifier)
        goOn()
        keyClick(Qt.Key_Return, Qt.ControlModifier)
        goOn()
        compare(test.quiz.kind, Quiz.Choice)
        verify(!test.quiz.answerable)
        keyClick(Qt.Key_3)
        compare(test.quiz.chosen, 2)
        goOn()
        verify(test.quiz.right)
    }
    function test_a_time_is_typed() {
        begin("05-async-await/02-sequential-parallel")
        compare(test.quiz.kind, Quiz.Time)
        tryVerify(() => find("quizField").activeFocus)
        verify(!test.quiz.answerable)
        for (const key of [Qt.Key_6, Qt.Key_0]) keyClick(key)
        keyClick(Qt.Key_X) // not a number
        compare(find("quizField").text, "60")
        keyClick(Qt.Key_Return)
        verify(test.quiz.right)
    }
    function test_the_result_says_how_it_went() {
        begin()
        test.printed.forEach((text, row) => test.place(text, row))
        for (let i = 0; i < 2; ++i) {
            keyClick(Qt.Key_Return, Qt.ControlModifier)
            goOn()
        }
        keyClick(Qt.Key_3)
        goOn()
        goOn()
        verify(test.quiz.finished)
        compare(find("quizResult").text, "2 of 3 right")
        verify(!test.quiz.passed)
        verify(find("quizPassed").text.indexOf("67 %") >= 0)
        compare(test.quiz.review.length, 3)
        verify(test.quiz.review[0].isRight)
        verify(!test.quiz.review[1].isRight)
        verify(find("quizAgain").activeFocus)
        keyClick(Qt.Key_Return)
        compare(test.quiz.index, 0)
        compare(test.quiz.score, 0)
    }
    function test_tab_leaves_the_tiles() {
        begin()
        const list = find("quizTiles")
        verify(list.activeFocus)
        keyClick(Qt.Key_Tab)
        verify(!list.activeFocus)
    }
}
