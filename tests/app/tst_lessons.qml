import QtQuick
import QtTest
import Tickscope
import Tickscope.App
import "items.js" as Items

// The Lessons, driven by keys and by mouse. The runs are real ones.
TestCase {
    id: test
    name: "Lessons"
    when: windowShown
    property Main window: null
    property LessonsPage page: null
    property LessonTour tour: null
    readonly property string lesson: "02-event-loop/03-microtasks-first" // its second step has a checkpoint

    Component { id: mainComponent; Main {} }

    property string playgroundName
    property string playgroundText

    function initTestCase() {
        test.playgroundName = testShell.session.document.fileName
        test.playgroundText = testShell.session.document.text
        testShell.goTo("lessons")
        test.window = mainComponent.createObject(null, { shell: testShell, width: 1440, height: 900 })
        verify(test.window)
        test.window.requestActivate()
        tryVerify(() => test.window.active)
        test.page = test.window.currentPage as LessonsPage
        verify(test.page)
        test.tour = test.page.tour
    }
    function cleanupTestCase() {
        test.window.destroy()
        testShell.openProgram(test.playgroundName, test.playgroundText) // as the other tests want it
    }
    function init() {
        failOnWarning(/./)
        testShell.goTo("lessons")
        test.tour.lesson = ""
        test.tour.lesson = test.lesson
        tryCompare(test.tour.session, "status", Session.Ready)
        test.page.activate()
    }
    function find(name, from) { return Items.findVisible(name, from ? from : test.window.contentItem) }
    function findAll(name, from, found) {
        const list = found ?? []
        const start = from ? from : test.window.contentItem
        if (start.objectName === name && start.visible) list.push(start)
        for (let i = 0; i < start.children.length; ++i) findAll(name, start.children[i], list)
        return list
    }

    function test_page_down_and_up_take_the_steps_and_move_the_play_head() {
        compare(test.tour.step, 0)
        const first = test.tour.session.playhead.position
        keyClick(Qt.Key_PageDown)
        compare(test.tour.step, 1)
        compare(find("lessonHeading").text, test.tour.heading)
        compare(test.tour.session.console.printed, 2) // A and E
        keyClick(Qt.Key_PageUp)
        compare(test.tour.step, 0)
        compare(test.tour.session.playhead.position, first)
        keyClick(Qt.Key_Right, Qt.AltModifier)
        compare(test.tour.step, 1)
        keyClick(Qt.Key_Left, Qt.AltModifier)
        compare(test.tour.step, 0)
    }
    function test_a_checkpoint_blocks_until_it_is_answered() {
        keyClick(Qt.Key_PageDown)
        verify(!find("lessonNext").enabled)
        keyClick(Qt.Key_PageDown)
        compare(test.tour.step, 1)
        verify(!find("checkpointVerdict"))
        keyClick(Qt.Key_1)
        compare(test.tour.chosen, 0)
        verify(!test.tour.right)
        verify(find("checkpointVerdict").text.indexOf(test.tour.explanation) > 0)
        keyClick(Qt.Key_2) // an answer stands
        compare(test.tour.chosen, 0)
        verify(find("lessonNext").enabled)
        keyClick(Qt.Key_PageDown)
        compare(test.tour.step, 2)
    }
    function test_a_checkpoint_is_answered_by_mouse() {
        keyClick(Qt.Key_PageDown)
        const options = findAll("checkpointOption")
        compare(options.length, 3)
        mouseClick(options[1])
        verify(test.tour.right)
        verify(options[1].Accessible.name.indexOf("right") > 0)
    }
    function test_skip_goes_on_without_an_answer() {
        keyClick(Qt.Key_PageDown)
        mouseClick(find("skip"))
        compare(test.tour.step, 2)
    }
    function test_a_step_may_change_the_program() {
        test.tour.step = 5
        tryCompare(test.tour.session, "status", Session.Ready)
        tryVerify(() => test.tour.session.console.printed === 2) // after "its microtask"
        compare(test.tour.session.document.fileName, "between.js")
    }
    function test_arrows_travel_through_the_run() {
        const before = test.tour.session.playhead.position
        keyClick(Qt.Key_Right)
        verify(test.tour.session.playhead.position > before)
        keyClick(Qt.Key_Left)
        compare(test.tour.session.playhead.position, before)
        compare(test.tour.step, 0)
    }
    function test_the_program_cannot_be_changed() {
        const editor = find("editor")
        editor.forceActiveFocus()
        const text = editor.text
        keyClick(Qt.Key_X)
        keyClick(Qt.Key_Tab)
        compare(editor.text, text)
        verify(!editor.activeFocus) // no trap
    }
    function test_tab_goes_round_the_whole_page() {
        test.page.activate()
        const seen = []
        for (let i = 0; i < 120; ++i) {
            keyClick(Qt.Key_Tab)
            const item = test.window.activeFocusItem
            if (seen.indexOf(item) >= 0) break
            seen.push(item)
        }
        verify(seen.length > 12 && seen.length < 119, seen.length)
    }
    function test_the_list_opens_lessons_by_key_and_by_mouse() {
        const list = find("lessonList")
        list.forceActiveFocus()
        keyClick(Qt.Key_Down)
        keyClick(Qt.Key_Return)
        compare(test.tour.lesson, "03-callbacks/01-callbacks-to-promises")
        compare(test.tour.step, 0)
        mouseClick(list.itemAtIndex(1), 40, 12)
        compare(test.tour.lesson, "01-why/01-waiting")
        tryCompare(test.tour.session, "status", Session.Ready)
        compare(test.tour.session.level, Preferences.Basic) // as the lesson says
    }
    function test_progress_is_kept() {
        const row = find("lessonList").itemAtIndex(LessonShelf.rowOf(test.lesson))
        test.tour.step = 5
        compare(row.progress, 1)
    }
    function test_it_opens_in_the_playground_at_this_moment() {
        keyClick(Qt.Key_PageDown)
        keyClick(Qt.Key_2)
        mouseClick(find("openInPlayground"))
        compare(testShell.page, "playground")
        compare(testShell.session.document.fileName, "classic.js")
    }
    function test_at_the_end_the_quiz_is_offered() {
        verify(!find("takeQuiz"))
        test.tour.step = 5
        tryVerify(() => find("takeQuiz") !== null)
        mouseClick(find("takeQuiz"))
        compare(testShell.page, "quiz")
        compare(test.window.currentPage.quiz.lesson, test.lesson)
        verify(test.window.currentPage.quiz.started)
        test.window.currentPage.quiz.stop()
    }
    function test_the_list_hides_when_the_window_is_narrow() {
        test.window.width = 1100
        tryVerify(() => find("lessonList") === null)
        keyClick(Qt.Key_L, Qt.ControlModifier)
        tryVerify(() => find("lessonList") !== null)
        keyClick(Qt.Key_L, Qt.ControlModifier)
        tryVerify(() => find("lessonList") === null)
        test.window.width = 1440
        tryVerify(() => find("lessonList") !== null)
    }
}
