import QtQuick
import QtTest
import Tickscope
import Tickscope.App
import "items.js" as Items

// Breakpoints, bookmarks and the repeated span, by keys and by mouse.
TestCase {
    id: test
    name: "Transport"
    when: windowShown
    property Main window: null
    property Session session: testShell.session
    property Playhead playhead: session.playhead
    property Breakpoints points: session.breakpoints

    Component { id: mainComponent; Main {} }
    Component { id: scrubberComponent; Scrubber { session: test.session; width: 400; height: 20 } }

    function initTestCase() {
        test.window = mainComponent.createObject(null, { shell: testShell, width: 1280, height: 800 })
        test.window.requestActivate()
        tryVerify(() => test.window.active)
        testShell.goTo("playground")
        tryCompare(test.session, "status", Session.Ready)
    }
    function cleanupTestCase() { test.window.destroy() }
    function init() {
        failOnWarning(/./)
        test.window.requestActivate()
        tryVerify(() => test.window.active)
        test.points.removeAll()
        while (test.session.bookmarks.count > 0) test.session.bookmarks.remove(0)
        test.playhead.clearLoop()
        test.playhead.pause()
        test.playhead.home()
        find("stepForward").forceActiveFocus()
        wait(20)
    }
    function cleanup() { for (let i = 0; i < 3; ++i) keyClick(Qt.Key_Escape) }
    function find(name, from) { return Items.find(name, from ? from : test.window.contentItem.parent) } // with what floats over it
    // What is in a popup is there once that is open.
    function shown(name) {
        tryVerify(() => { const item = test.find(name); return item && item.visible }, 2000, name)
        return find(name)
    }
    function clickLine(line, x, button) {
        const gutter = find("gutter")
        mouseClick(gutter, x, gutter.topPadding + (line - 0.5) * gutter.lineHeight, button ?? Qt.LeftButton)
    }

    function test_f9_and_f8_stop_at_the_line_of_the_caret() {
        const editor = find("editor")
        editor.forceActiveFocus()
        editor.cursorPosition = editor.text.indexOf("console.log('end')")
        keyClick(Qt.Key_F9)
        compare(test.points.markAt(10), Breakpoints.Armed)
        keyClick(Qt.Key_F8)
        compare(test.playhead.line, 10)
        keyClick(Qt.Key_F8)
        verify(test.playhead.atEnd)
        keyClick(Qt.Key_F8, Qt.ShiftModifier)
        compare(test.playhead.line, 10)
        keyClick(Qt.Key_F9, Qt.ShiftModifier)
        compare(test.points.markAt(10), Breakpoints.Off)
        keyClick(Qt.Key_F9, Qt.ShiftModifier)
        keyClick(Qt.Key_F9)
        compare(test.points.markAt(10), Breakpoints.None)
    }
    function test_outside_of_the_editor_f9_means_the_line_that_runs() {
        keyClick(Qt.Key_Right)
        keyClick(Qt.Key_F9)
        compare(test.points.markAt(test.playhead.line), Breakpoints.Armed)
    }
    function test_a_click_left_of_the_number_makes_a_breakpoint_one_on_the_number_goes_there() {
        clickLine(9, 8)
        compare(test.points.markAt(9), Breakpoints.Armed)
        verify(test.playhead.atStart)
        clickLine(9, 8)
        compare(test.points.markAt(9), Breakpoints.None)
        clickLine(9, find("gutter").width - 12)
        compare(test.playhead.line, 9)
        compare(test.points.placed, 0)
    }
    function test_play_stops_at_a_breakpoint() {
        test.points.toggleLine(9)
        test.playhead.speed = 32
        keyClick(Qt.Key_F6)
        tryVerify(() => !test.playhead.playing)
        test.playhead.speed = 1
        compare(test.playhead.line, 9)
        compare(test.points.here, "Line 9")
    }
    function test_the_list_is_worked_by_keys() {
        test.points.toggleLine(9)
        test.points.toggleLine(10)
        keyClick(Qt.Key_B)
        const list = shown("breakpointList")
        tryVerify(() => list.activeFocus)
        keyClick(Qt.Key_Down)
        keyClick(Qt.Key_Space)
        compare(test.points.markAt(10), Breakpoints.Off)
        keyClick(Qt.Key_Return)
        compare(test.playhead.line, 10)
        keyClick(Qt.Key_Delete)
        compare(test.points.markAt(10), Breakpoints.None)
        keyClick(Qt.Key_Escape)
        tryVerify(() => !list.visible)
    }
    function test_a_printed_text_and_a_queue_are_added_in_the_list() {
        mouseClick(find("breakpointButton"))
        const field = shown("breakOnText")
        field.forceActiveFocus()
        for (const letter of "tim") keyClick(letter)
        keyClick(Qt.Key_Return)
        compare(test.points.placed, 1)
        const length = find("breakOnLength")
        length.forceActiveFocus()
        length.selectAll()
        keyClick("0")
        mouseClick(find("addQueueBreakpoint"))
        compare(test.points.placed, 2)
        keyClick(Qt.Key_Escape)
        keyClick(Qt.Key_F8)
        compare(test.points.here, "More than 0 microtasks")
        test.points.setEnabled(1, false)
        keyClick(Qt.Key_F8)
        compare(test.points.here, "Prints this: tim")
    }
    function test_a_console_line_becomes_a_breakpoint() {
        const list = find("consoleList")
        waitForRendering(list)
        mouseClick(list.itemAtIndex(2), 20, 8, Qt.RightButton)
        mouseClick(shown("stopWhenPrinted"))
        keyClick(Qt.Key_F8)
        compare(test.session.console.printed, 3)
    }
    function test_run_to_the_line_of_the_caret_and_back() {
        const editor = find("editor")
        editor.forceActiveFocus()
        editor.cursorPosition = editor.text.indexOf("checkout(7)")
        keyClick(Qt.Key_F8, Qt.ControlModifier)
        compare(test.playhead.line, 9)
        test.playhead.end()
        keyClick(Qt.Key_F8, Qt.ControlModifier | Qt.ShiftModifier)
        compare(test.playhead.line, 9)
    }
    function test_bookmarks_by_keys() {
        keyClick(Qt.Key_Down)
        const first = test.playhead.stepNumber
        keyClick(Qt.Key_B, Qt.ControlModifier)
        keyClick(Qt.Key_Down)
        keyClick(Qt.Key_B, Qt.ControlModifier)
        compare(test.session.bookmarks.count, 2)
        keyClick(Qt.Key_Comma, Qt.ControlModifier)
        compare(test.playhead.stepNumber, first)
        keyClick(Qt.Key_Period, Qt.ControlModifier)
        verify(test.playhead.stepNumber > first)
        keyClick(Qt.Key_B, Qt.ControlModifier)
        compare(test.session.bookmarks.count, 1)
    }
    function test_a_bookmark_is_named_in_the_list() {
        keyClick(Qt.Key_B, Qt.ControlModifier)
        keyClick(Qt.Key_M)
        const list = shown("bookmarkList")
        tryVerify(() => list.activeFocus)
        keyClick(Qt.Key_F2)
        for (const letter of "start") keyClick(letter)
        keyClick(Qt.Key_Return)
        compare(list.itemAtIndex(0).name, "start")
        verify(list.activeFocus)
        keyClick(Qt.Key_Escape)
        tryVerify(() => !list.visible)
    }
    function test_brackets_set_the_span_that_play_repeats() {
        keyClick(Qt.Key_BracketLeft)
        const begin = test.playhead.position
        keyClick(Qt.Key_Right)
        keyClick(Qt.Key_Right)
        keyClick(Qt.Key_BracketRight)
        compare(test.playhead.loopBegin, begin)
        compare(test.playhead.loopEnd, test.playhead.position)
        keyClick(Qt.Key_Backslash)
        verify(!test.playhead.looping)
    }
    function test_the_speed_is_chosen_from_a_list() {
        const button = find("speedButton")
        button.forceActiveFocus()
        keyClick(Qt.Key_Space)
        for (let i = 0; i < 8; ++i) keyClick(Qt.Key_Down)
        keyClick(Qt.Key_Return)
        compare(test.playhead.speed, 32)
        test.playhead.speed = 1
    }
    function test_the_scrubber_goes_where_it_is_pressed_and_dragged() {
        const scrubber = createTemporaryObject(scrubberComponent, test.window.contentItem)
        mousePress(scrubber, 200, 10)
        const middle = Math.round(1 + (test.playhead.stepCount - 1) / 2)
        compare(test.playhead.stepNumber, middle)
        mouseMove(scrubber, 400, 10)
        compare(test.playhead.stepNumber, test.playhead.stepCount)
        mouseMove(scrubber, -50, 10)
        compare(test.playhead.stepNumber, 1)
        mouseRelease(scrubber, -50, 10)
    }
    function test_in_a_lesson_the_same_keys_stop() {
        testShell.goTo("lessons")
        const lesson = test.window.currentPage.tour.session
        tryCompare(lesson, "hasRun", true, 5000)
        keyClick(Qt.Key_F9)
        compare(lesson.breakpoints.placed, 1)
        compare(test.points.placed, 0)
        lesson.breakpoints.removeAll()
        keyClick(Qt.Key_F8)
        verify(lesson.playhead.atEnd)
        testShell.goTo("playground")
    }
}
