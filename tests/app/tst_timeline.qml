import QtQuick
import QtTest
import Tickscope
import Tickscope.App
import "items.js" as Items

// The timeline by mouse, wheel and keys.
TestCase {
    id: test
    name: "Timeline"
    when: windowShown
    property Main window: null
    property Session session: testShell.session
    property Playhead playhead: session.playhead
    property TimelineItem timeline: null

    Component { id: mainComponent; Main {} }

    function initTestCase() {
        test.window = mainComponent.createObject(null, { shell: testShell, width: 1440, height: 900 })
        verify(test.window)
        test.window.requestActivate()
        tryVerify(() => test.window.active)
        tryCompare(test.session, "status", Session.Ready)
        test.timeline = find("timeline")
    }
    function cleanup() { Preferences.textScale = 1 }
    function cleanupTestCase() {
        test.window.destroy()
        Preferences.stepsAxis = true
    }
    function init() {
        failOnWarning(/./)
        testShell.goTo("playground")
        Preferences.stepsAxis = true
        Preferences.level = Preferences.Queues
        find("stepForward").forceActiveFocus()
        test.timeline.clearSelection()
        test.timeline.clearChoice()
        test.timeline.fit()
        test.playhead.pause()
        test.playhead.home()
        mouseMove(test.window.contentItem, 2, 2)
        wait(20)
    }
    function find(name, from) { return Items.find(name, from ? from : test.window.contentItem) }
    // The middle of a lane, by its name.
    function laneY(name) {
        const index = test.timeline.laneNames.indexOf(name)
        verify(index >= 0, name)
        return (test.timeline.laneRows[index] + 0.5) * test.timeline.rowHeight - test.timeline.scrollY
    }
    // Where the first bar of a lane with these words in its tip begins, looking every few pixels.
    function barX(lane, words) {
        for (let x = 0; x < test.timeline.width; x += 3) {
            test.timeline.hover(x, laneY(lane))
            if (test.timeline.hoverText.includes(words)) {
                const middle = test.timeline.hoverRect.x + test.timeline.hoverRect.width / 2
                test.timeline.leave()
                return middle
            }
        }
        fail("no bar of " + lane + " says " + words)
    }
    // Moves there, as a hand does: not in one leap.
    function pointAt(x, y) {
        mouseMove(test.timeline, x - 2, y)
        mouseMove(test.timeline, x, y)
    }
    // The keyboard's way in: the ring is shown.
    function tabIntoTimeline() {
        test.timeline.forceActiveFocus(Qt.TabFocusReason)
        verify(test.timeline.ringed)
    }

    function test_the_wheel_zooms_at_the_pointer() {
        const x = barX("I/O", "fetch"), event = test.timeline.eventAt(x, laneY("I/O"))
        verify(event >= 0)
        for (let i = 0; i < 3; ++i) mouseWheel(test.timeline, x, laneY("I/O"), 0, 240)
        verify(!test.timeline.fitted)
        wait(20)
        compare(test.timeline.eventAt(x, laneY("I/O")), event)
        for (let i = 0; i < 12; ++i) mouseWheel(test.timeline, x, laneY("I/O"), 0, -240)
        verify(test.timeline.fitted)
    }
    function test_shift_and_wheel_pans() {
        test.timeline.zoom(300, 4)
        const before = test.timeline.windowBegin
        mouseWheel(test.timeline, 300, 20, 0, -120, Qt.NoButton, Qt.ShiftModifier)
        verify(test.timeline.windowBegin > before)
    }
    function test_dragging_pans() {
        test.timeline.zoom(300, 4)
        const before = test.timeline.windowBegin
        mouseDrag(test.timeline, 700, 20, -200, 0)
        verify(test.timeline.windowBegin > before)
        verify(!test.timeline.hasSelection)
    }
    function test_a_click_on_a_bar_goes_to_where_it_began() {
        mouseClick(test.timeline, barX("timers", "timer"), laneY("timers"))
        compare(test.playhead.line, 7)
    }
    function test_a_click_between_bars_goes_to_that_step() {
        mouseClick(test.timeline, test.timeline.width - 2, laneY("I/O"))
        verify(test.playhead.atEnd)
    }
    function test_a_double_click_shows_a_bar_from_side_to_side_and_beside_bars_the_whole_run() {
        mouseDoubleClickSequence(test.timeline, barX("I/O", "fetch"), laneY("I/O"))
        verify(!test.timeline.fitted)
        const share = test.timeline.windowEnd - test.timeline.windowBegin
        verify(share < 0.6, share)
        wait(20)
        // A lane that has nothing here
        mouseDoubleClickSequence(test.timeline, 4, laneY("console"))
        tryVerify(() => test.timeline.fitted)
    }
    function test_hovering_tells_what_when_and_where() {
        pointAt(barX("checkout", "suspended"), laneY("checkout"))
        compare(test.timeline.hoverText, "checkout · suspended at an await\n50.0 ms, from 0.004 ms · thread free for 50.0 ms of it · line 4")
        mouseMove(test.window.contentItem, 2, 2)
        tryCompare(test.timeline, "hoverText", "")
    }
    function test_hovering_a_resumption_shows_the_arrows_that_led_to_it() {
        const arrows = find("timelineArrows")
        pointAt(barX("checkout", "suspended"), laneY("checkout"))
        tryCompare(arrows, "count", 2)
        verify(arrows.visible)
        mouseMove(test.window.contentItem, 2, 2)
        tryVerify(() => arrows.count !== 2)
    }
    function test_the_present_callback_has_the_arrow_of_what_queued_it() {
        test.playhead.stepForward(Playhead.Callback)
        tryCompare(find("timelineArrows"), "count", 1)
    }
    function test_shift_and_drag_measures_an_await() {
        test.timeline.hover(barX("checkout", "suspended"), laneY("checkout"))
        const rect = Qt.rect(test.timeline.hoverRect.x, 0, test.timeline.hoverRect.width, 0)
        test.timeline.leave()
        const y = laneY("checkout")
        mousePress(test.timeline, rect.x + 3, y, Qt.LeftButton, Qt.ShiftModifier)
        mouseMove(test.timeline, rect.x + 60, y, -1, Qt.LeftButton)
        mouseMove(test.timeline, rect.x + rect.width - 3, y, -1, Qt.LeftButton)
        mouseRelease(test.timeline, rect.x + rect.width - 3, y, Qt.LeftButton, Qt.ShiftModifier)
        verify(test.timeline.hasSelection)
        compare(test.timeline.selectionText, "await: 50.0 ms suspended, thread free for 50.0 ms")
        // It snapped to the ends of the bar.
        fuzzyCompare(test.timeline.selectionLeft, rect.x, 1)
        fuzzyCompare(test.timeline.selectionRight, rect.x + rect.width, 1)
        verify(find("timelineMeasure").visible)
        keyClick(Qt.Key_Escape)
        verify(!test.timeline.hasSelection)
    }
    function test_shift_and_drag_on_the_axis_measures_too() {
        Preferences.stepsAxis = false
        const axis = find("timelineAxis")
        mousePress(axis, 40, 8, Qt.LeftButton, Qt.ShiftModifier)
        mouseMove(axis, 300, 8, -1, Qt.LeftButton)
        mouseMove(axis, 600, 8, -1, Qt.LeftButton)
        mouseRelease(axis, 600, 8, Qt.LeftButton, Qt.ShiftModifier)
        verify(test.timeline.hasSelection)
        verify(test.timeline.selectionText.includes("thread free for"), test.timeline.selectionText)
        compare(test.playhead.atStart, true) // it did not scrub
    }
    function test_a_press_on_the_axis_takes_the_play_head_there() {
        const axis = find("timelineAxis")
        mousePress(axis, axis.width - 4, 8)
        mouseRelease(axis, axis.width - 4, 8)
        verify(test.playhead.atEnd)
    }
    function test_a_click_clears_the_measured_span() {
        test.timeline.select(100, 5, 400, 5)
        verify(test.timeline.hasSelection)
        mouseClick(test.timeline, 500, laneY("console"))
        verify(!test.timeline.hasSelection)
    }
    function test_keys_choose_lanes_and_bars_and_the_choice_is_spoken() {
        tabIntoTimeline()
        keyClick(Qt.Key_Down)
        verify(test.timeline.hasChoice)
        compare(test.timeline.chosenLane, 0)
        keyClick(Qt.Key_Down)
        compare(test.timeline.laneNames[test.timeline.chosenLane], "checkout")
        compare(test.timeline.Accessible.name, test.timeline.choiceText)
        verify(test.timeline.choiceText.startsWith("checkout: checkout, runs"), test.timeline.choiceText)
        keyClick(Qt.Key_Right)
        verify(test.timeline.choiceText.includes("suspended at an await"), test.timeline.choiceText)
        verify(find("timelineChoice").visible)
        keyClick(Qt.Key_Left)
        verify(test.timeline.choiceText.startsWith("checkout: checkout, runs"))
        keyClick(Qt.Key_Up)
        compare(test.timeline.chosenLane, 0)
        compare(test.playhead.atStart, true) // choosing does not travel
    }
    function test_enter_goes_to_the_chosen_bar_and_escape_lets_go() {
        tabIntoTimeline()
        keyClick(Qt.Key_Down)
        keyClick(Qt.Key_Down)
        keyClick(Qt.Key_Right)
        keyClick(Qt.Key_Return)
        compare(test.playhead.line, 9) // the call has been suspended: its caller goes on
        keyClick(Qt.Key_Escape)
        verify(!test.timeline.hasChoice)
    }
    function test_shift_and_arrows_measure_from_bar_to_bar() {
        tabIntoTimeline()
        keyClick(Qt.Key_Down)
        keyClick(Qt.Key_Down)
        keyClick(Qt.Key_Right)
        keyClick(Qt.Key_Right, Qt.ShiftModifier)
        verify(test.timeline.hasSelection)
        verify(test.timeline.Accessible.name.includes("thread free for 50.0 ms"), test.timeline.Accessible.name)
    }
    function test_plus_minus_ctrl_arrows_and_f_move_the_view() {
        tabIntoTimeline()
        keyClick(Qt.Key_Plus)
        verify(!test.timeline.fitted)
        const before = test.timeline.windowBegin
        keyClick(Qt.Key_Right, Qt.ControlModifier)
        verify(test.timeline.windowBegin > before)
        keyClick(Qt.Key_F)
        verify(test.timeline.fitted)
        keyClick(Qt.Key_Plus)
        keyClick(Qt.Key_0)
        verify(test.timeline.fitted)
        compare(test.playhead.speed, 1)
    }
    function test_after_a_click_the_arrows_travel() {
        mouseClick(test.timeline, barX("timers", "timer"), laneY("timers"))
        verify(!test.timeline.ringed)
        const before = test.playhead.position
        keyClick(Qt.Key_Right)
        verify(test.playhead.position > before)
        verify(!test.timeline.hasChoice)
    }
    function test_the_overview_shows_the_part_in_view_and_drags_it() {
        const overview = find("timelineOverview"), frame = find("overviewFrame")
        verify(!frame.visible)
        test.timeline.zoom(test.timeline.width / 2, 5)
        verify(frame.visible)
        fuzzyCompare(frame.width, overview.width / 5, 3)
        const before = test.timeline.windowBegin, span = test.timeline.windowEnd - before
        mouseDrag(overview, frame.x + frame.width / 2, 8, 150, 0)
        verify(test.timeline.windowBegin > before + 0.05)
        fuzzyCompare(test.timeline.windowEnd - test.timeline.windowBegin, span, 1e-6)
        mouseClick(overview, 10, 8)
        verify(test.timeline.windowBegin < 0.05)
    }
    function test_a_side_of_the_overview_s_frame_stretches_it() {
        const overview = find("timelineOverview"), frame = find("overviewFrame")
        test.timeline.zoom(test.timeline.width / 2, 5)
        const end = test.timeline.windowEnd, begin = test.timeline.windowBegin
        mouseDrag(overview, frame.x + 1, 8, -80, 0)
        verify(test.timeline.windowBegin < begin)
        fuzzyCompare(test.timeline.windowEnd, end, 1e-6)
    }
    function test_ticks_never_overlap_data() {
        return [{ tag: "normal", scale: 1 }, { tag: "large", scale: 1.8 }]
    }
    function test_ticks_never_overlap(data) {
        Preferences.textScale = data.scale
        const axis = find("timelineAxis")
        for (const steps of [true, false]) {
            Preferences.stepsAxis = steps
            for (let zoom = 0; zoom < 40; ++zoom) {
                const texts = Array.prototype.filter.call(axis.children, (item) => item.visible && item.text !== undefined && item.label !== undefined)
                verify(texts.length > 1)
                texts.sort((a, b) => a.x - b.x)
                for (let i = 1; i < texts.length; ++i)
                    verify(texts[i].x >= texts[i - 1].x + texts[i - 1].width + 4, texts[i - 1].text + " and " + texts[i].text)
                test.timeline.zoom(test.timeline.width * 0.37, 1.35)
                    wait(1)
            }
            test.timeline.fit()
        }
    }
}
