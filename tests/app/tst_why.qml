import QtQuick
import QtTest
import Tickscope
import Tickscope.App
import "items.js" as Items

// Why one printed line came before another, and what led to a moment: by keys and by mouse.
TestCase {
    id: test
    name: "Why"
    when: windowShown
    property Main window: null
    property Session session: testShell.session
    property Playhead playhead: session.playhead
    property ConsoleModel lines: session.console
    property WhyLine why: session.why

    Component { id: mainComponent; Main {} }

    function initTestCase() {
        test.window = mainComponent.createObject(null, { shell: testShell, width: 1280, height: 800 })
        test.window.requestActivate()
        tryVerify(() => test.window.active)
        tryCompare(test.session, "status", Session.Ready)
    }
    function cleanupTestCase() { test.window.destroy() }
    function init() {
        failOnWarning(/./)
        test.window.requestActivate()
        testShell.goTo("playground")
        test.why.chain.active = false
        test.lines.clearPicks()
        test.playhead.pause()
        test.playhead.end()
        find("consoleList").forceActiveFocus()
        wait(20)
    }

    // The first item of a name, anywhere in the window.
    function find(name, from) { return Items.find(name, from ? from : test.window.contentItem) }
    function line(row) {
        const list = find("consoleList")
        tryVerify(() => list.itemAtIndex(row) !== null)
        return list.itemAtIndex(row)
    }
    function chain() {
        const list = find("chainList", test.window.contentItem.parent)
        verify(list)
        tryVerify(() => list.activeFocus && list.itemAtIndex(list.count - 1) !== null)
        return list
    }
    function compared(first, second) {
        verify(test.why.comparing)
        verify(test.why.text.startsWith("\"" + first + "\" prints before \"" + second + "\""), test.why.text)
    }

    function test_a_click_and_a_Ctrl_click_compare_two_lines() {
        mouseClick(line(2))
        mouseClick(line(1), 20, 5, Qt.LeftButton, Qt.ControlModifier)
        compared("micro", "timer")
        compare(line(1).pickNumber, 1)
        compare(line(2).pickNumber, 2)
        compare(test.lines.printed, 3) // the play head stays
    }
    function test_a_click_and_a_Shift_click_compare_two_lines() {
        mouseClick(line(0))
        mouseClick(line(3), 20, 5, Qt.LeftButton, Qt.ShiftModifier)
        compared("end", "paid 42")
    }
    function test_a_plain_click_ends_the_comparison() {
        mouseClick(line(0))
        mouseClick(line(3), 20, 5, Qt.LeftButton, Qt.ControlModifier)
        mouseClick(line(1))
        verify(!test.why.comparing)
        compare(test.lines.printed, 2)
    }
    function test_Shift_Up_compares_with_the_line_before() {
        keyClick(Qt.Key_Up, Qt.ShiftModifier)
        compared("timer", "paid 42")
        keyClick(Qt.Key_Up, Qt.ShiftModifier)
        compared("micro", "paid 42")
        compare(test.lines.printed, 4)
    }
    function test_Space_picks_one_line_and_then_another() {
        keyClick(Qt.Key_Space)
        verify(!test.playhead.playing)
        compare(test.lines.picked, 1)
        while (test.lines.printed > 2) keyClick(Qt.Key_Up)
        keyClick(Qt.Key_Space)
        compared("micro", "paid 42")
    }
    function test_Escape_lets_go() {
        keyClick(Qt.Key_Up, Qt.ShiftModifier)
        keyClick(Qt.Key_Escape)
        compare(test.lines.picked, 0)
        verify(!test.why.comparing)
    }
    function test_the_bar_has_a_button_to_end_the_comparison() {
        keyClick(Qt.Key_Up, Qt.ShiftModifier)
        const button = find("closeComparison")
        verify(button.visible)
        mouseClick(button)
        verify(!test.why.comparing)
        verify(!button.visible)
    }
    function test_the_comparison_is_what_a_screen_reader_reads() {
        keyClick(Qt.Key_Up, Qt.ShiftModifier)
        const bar = find("whyText").parent
        compare(bar.Accessible.name, test.why.text)
        verify(line(3).Accessible.selected)
    }
    function test_digits_follow_the_links_of_a_comparison() {
        keyClick(Qt.Key_Up, Qt.ShiftModifier)
        find("whyText").parent.forceActiveFocus()
        keyClick(Qt.Key_1)
        compare(test.lines.printed, 3) // the first link is the first line
        compared("timer", "paid 42")
        keyClick(Qt.Key_Escape)
        verify(!test.why.comparing)
    }
    function test_the_menu_of_a_line_compares_it_with_the_current_one() {
        mouseClick(line(3))
        mouseClick(line(0), 20, 5, Qt.RightButton)
        keyClick(Qt.Key_Down)
        keyClick(Qt.Key_Down)
        keyClick(Qt.Key_Down)
        keyClick(Qt.Key_Return)
        compared("end", "paid 42")
    }
    function test_the_menu_opens_by_key() {
        keyClick(Qt.Key_Menu)
        keyClick(Qt.Key_Down)
        keyClick(Qt.Key_Down)
        keyClick(Qt.Key_Return)
        verify(test.why.chain.active)
    }

    function test_W_opens_the_chain_and_Escape_closes_it() {
        keyClick(Qt.Key_W)
        verify(test.why.chain.active)
        verify(chain().activeFocus)
        keyClick(Qt.Key_Escape)
        tryVerify(() => !test.why.chain.active)
    }
    function test_the_button_opens_the_chain() {
        mouseClick(find("openChain"))
        verify(test.why.chain.active)
        compare(chain().count, test.why.chain.count)
    }
    function test_keys_walk_the_chain_and_Enter_goes_there() {
        mouseClick(line(1))
        const before = test.playhead.position
        keyClick(Qt.Key_W)
        const list = chain()
        keyClick(Qt.Key_Down)
        compare(list.currentIndex, 1)
        compare(test.playhead.position, before) // not a printed line further
        keyClick(Qt.Key_Return)
        verify(test.playhead.position < before)
        verify(list.itemAtIndex(1).isHere)
        keyClick(Qt.Key_End)
        keyClick(Qt.Key_Return)
        verify(test.playhead.line <= 1)
        verify(test.why.chain.active)
    }
    function test_a_click_on_a_step_goes_there() {
        mouseClick(line(2))
        keyClick(Qt.Key_W)
        const list = chain()
        const last = list.itemAtIndex(list.count - 1)
        verify(last.Accessible.name.startsWith("the beginning"), last.Accessible.name)
        mouseClick(last)
        verify(last.isHere)
    }
}
