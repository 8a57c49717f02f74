import QtQuick
import QtTest
import Tickscope
import Tickscope.App
import "items.js" as Items

// The Playground, driven as a person drives it: by keys and by mouse.
TestCase {
    id: test
    name: "Playground"
    when: windowShown
    property Main window: null
    property Session session: testShell.session
    property Playhead playhead: session.playhead

    Component { id: mainComponent; Main {} }

    function initTestCase() {
        test.window = mainComponent.createObject(null, { shell: testShell, width: 1280, height: 800 })
        verify(test.window)
        test.window.requestActivate()
        tryVerify(() => test.window.active)
        tryCompare(test.session, "status", Session.Ready)
    }
    function cleanupTestCase() { test.window.destroy() }

    function init() {
        failOnWarning(/./)
        test.window.requestActivate()
        testShell.goTo("playground")
        find("stepForward").forceActiveFocus()
        test.playhead.pause()
        test.playhead.home()
        wait(20)
    }

    // The first visible item of a name, anywhere in the window.
    function find(name, from) { return Items.find(name, from ? from : test.window.contentItem) }
    function cards() {
        const found = []
        const repeater = find("cards")
        for (let i = 0; i < repeater.count; ++i) if (!repeater.itemAt(i).leaving) found.push(repeater.itemAt(i))
        return found
    }
    function card(kind) { return cards().find((item) => item.kind === kind) }

    function test_arrows_step_forward_and_back() {
        const first = test.playhead.position
        keyClick(Qt.Key_Right)
        verify(test.playhead.position > first)
        keyClick(Qt.Key_Left)
        compare(test.playhead.position, first)
    }
    function test_shift_and_ctrl_step_by_callback_and_turn() {
        keyClick(Qt.Key_Right, Qt.ShiftModifier)
        compare(test.playhead.line, 8) // the promise's callback
        keyClick(Qt.Key_Right, Qt.ControlModifier)
        compare(test.playhead.turn, 1)
        keyClick(Qt.Key_Left, Qt.ControlModifier)
        compare(test.playhead.turn, 0)
    }
    function test_down_goes_from_printed_line_to_printed_line() {
        for (let printed = 1; printed <= 4; ++printed) {
            keyClick(Qt.Key_Down)
            compare(test.session.console.printed, printed)
        }
        keyClick(Qt.Key_Up)
        compare(test.session.console.printed, 3)
    }
    function test_home_and_end() {
        keyClick(Qt.Key_End)
        verify(test.playhead.atEnd)
        keyClick(Qt.Key_Home)
        verify(test.playhead.atStart)
    }
    function test_space_plays_and_pauses() {
        test.playhead.speed = 16
        keyClick(Qt.Key_Space)
        // Space on a focused button presses it; the window plays when nothing takes the key.
        find("stepForward").focus = false
        test.window.contentItem.forceActiveFocus()
        keyClick(Qt.Key_F6)
        verify(test.playhead.playing)
        tryVerify(() => test.playhead.atEnd, 5000)
        tryVerify(() => !test.playhead.playing)
        test.playhead.speed = 1
    }
    function test_plus_and_minus_change_the_speed() {
        keyClick(Qt.Key_Plus)
        compare(test.playhead.speed, 2)
        keyClick(Qt.Key_Minus)
        compare(test.playhead.speed, 1)
    }
    function test_a_console_line_leads_to_its_moment() {
        const list = find("consoleList")
        waitForRendering(list)
        const row = list.itemAtIndex(2)
        verify(row)
        mouseClick(row)
        compare(test.session.console.printed, 3)
        verify(row.isCurrent)
        verify(list.itemAtIndex(3).isFuture)
    }
    function test_i_goes_to_the_variables_and_g_to_the_promises() {
        const pane = find("inspectorPane")
        keyClick(Qt.Key_G)
        compare(pane.tab, 1)
        verify(pane.promises.scroller.activeFocus)
        keyClick(Qt.Key_I)
        compare(pane.tab, 0)
        verify(pane.variables.list.activeFocus)
    }
    function test_buttons_step() {
        const first = test.playhead.position
        mouseClick(find("stepForward"))
        verify(test.playhead.position > first)
        mouseClick(find("stepBack"))
        compare(test.playhead.position, first)
    }
    function test_a_card_keeps_its_item_from_the_world_to_the_stack() {
        keyClick(Qt.Key_Down)
        const timer = card(StageModel.TimerCard)
        verify(timer)
        const id = timer.cardId
        for (let i = 0; i < 40 && !(card(StageModel.TaskCard)); ++i) keyClick(Qt.Key_Right)
        compare(card(StageModel.TaskCard).cardId, id)
        compare(card(StageModel.TaskCard), timer) // the very same item
    }
    function test_a_click_on_a_card_goes_to_the_moment_it_was_made() {
        keyClick(Qt.Key_Down)
        mouseClick(card(StageModel.TimerCard))
        compare(test.playhead.line, 7)
    }
    function test_why_says_a_sentence_and_enter_follows_its_link() {
        keyClick(Qt.Key_Right, Qt.ShiftModifier)
        const text = find("whyText")
        verify(text.text.indexOf("microtasks") >= 0)
        const bar = text.parent
        bar.forceActiveFocus()
        verify(bar.Accessible.name.length > 20)
        const before = test.playhead.position
        keyClick(Qt.Key_Return)
        verify(test.playhead.position < before)
    }
    function test_editing_makes_the_run_stale_and_f5_runs_it() {
        const editor = find("editor")
        editor.forceActiveFocus()
        editor.cursorPosition = editor.length
        keyClick(Qt.Key_Slash)
        keyClick(Qt.Key_Slash)
        compare(test.session.status, Session.Stale)
        verify(find("staleStrip").visible)
        keyClick(Qt.Key_F5)
        tryCompare(test.session, "status", Session.Ready)
        verify(!find("staleStrip").visible)
    }
    function test_in_the_editor_plain_keys_edit_and_alt_keys_travel() {
        const editor = find("editor")
        editor.forceActiveFocus()
        editor.cursorPosition = 0
        const before = test.playhead.position
        keyClick(Qt.Key_Right)
        compare(editor.cursorPosition, 1)
        compare(test.playhead.position, before)
        keyClick(Qt.Key_Right, Qt.AltModifier)
        verify(test.playhead.position > before)
        compare(editor.cursorPosition, 1)
    }
    function test_tab_indents_and_escape_tab_leaves() {
        const editor = find("editor")
        editor.forceActiveFocus()
        editor.cursorPosition = 0
        keyClick(Qt.Key_Tab)
        verify(editor.activeFocus)
        compare(editor.getText(0, 2), "  ")
        keyClick(Qt.Key_Escape)
        keyClick(Qt.Key_Tab)
        verify(!editor.activeFocus)
        editor.remove(0, 2)
        keyClick(Qt.Key_F5)
        tryCompare(test.session, "status", Session.Ready)
    }
    function test_an_error_is_shown_and_the_last_run_stays() {
        const editor = find("editor")
        const good = editor.text
        editor.text = "syntax error"
        keyClick(Qt.Key_F5)
        tryCompare(test.session, "status", Session.Error)
        verify(find("staleStrip").visible)
        compare(test.session.diagnostics.line, 1)
        verify(test.session.hasRun)
        editor.text = good
        keyClick(Qt.Key_F5)
        tryCompare(test.session, "status", Session.Ready)
    }
    function test_a_long_run_can_be_stopped() {
        const editor = find("editor")
        const good = editor.text
        editor.text = "for ever"
        keyClick(Qt.Key_F5)
        tryVerify(() => find("runOverlay").visible && test.session.runner.slow, 2000)
        mouseClick(find("overlayButton"))
        tryVerify(() => !test.session.runner.running)
        editor.text = good
        keyClick(Qt.Key_F5)
        tryCompare(test.session, "status", Session.Ready)
    }
    function test_question_mark_shows_the_map_of_keys() {
        keyClick(Qt.Key_Question)
        tryVerify(() => test.window.helpShown)
        keyClick(Qt.Key_Escape)
        tryVerify(() => !test.window.helpShown)
        keyClick(Qt.Key_F1)
        tryVerify(() => test.window.helpShown)
        keyClick(Qt.Key_Escape)
        tryVerify(() => !test.window.helpShown)
    }
    function test_ctrl_numbers_go_to_the_places() {
        keyClick(Qt.Key_2, Qt.ControlModifier)
        verify(testShell.page !== "playground")
        keyClick(Qt.Key_1, Qt.ControlModifier)
        compare(testShell.page, "playground")
    }
    function test_level_key_changes_how_much_is_shown() {
        compare(Preferences.level, Preferences.Queues)
        keyClick(Qt.Key_L)
        compare(Preferences.level, Preferences.Full)
        keyClick(Qt.Key_L)
        compare(Preferences.level, Preferences.Basic)
        keyClick(Qt.Key_L)
    }
    function test_the_wheel_zooms_the_timeline_and_a_double_click_fits_it() {
        const timeline = find("timeline")
        verify(timeline.fitted)
        mouseWheel(timeline, 300, 20, 0, 480)
        verify(!timeline.fitted)
        mouseDoubleClickSequence(timeline, 300, timeline.height - 2)
        verify(timeline.fitted)
    }
    function test_themes_have_enough_contrast() {
        const luminance = (c) => {
            const part = (v) => v <= 0.03928 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4)
            return 0.2126 * part(c.r) + 0.7152 * part(c.g) + 0.0722 * part(c.b)
        }
        const contrast = (a, b) => {
            const x = luminance(a), y = luminance(b)
            return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05)
        }
        for (const choice of [Preferences.Light, Preferences.Dark]) {
            Preferences.theme = choice
            const inks = ["text", "dim", "faint", "link", "accent", "codeKeyword", "codeString", "codeNumber", "codeComment",
                          "codePragma", "codeFunction", "codeType", "lineNumber"]
            for (const ink of inks)
                for (const surface of ["background", "pane", "raised"])
                    verify(contrast(Theme[ink], Theme[surface]) >= 4.5,
                           ink + " on " + surface + ": " + contrast(Theme[ink], Theme[surface]).toFixed(2) + (Theme.dark ? " dark" : " light"))
            for (const ink of ["text", "codeComment", "codeString", "codeNumber", "codeKeyword", "codeFunction", "codePragma"])
                verify(contrast(Theme[ink], Theme.currentLine) >= 4.5,
                       ink + " on currentLine: " + contrast(Theme[ink], Theme.currentLine).toFixed(2) + (Theme.dark ? " dark" : " light"))
            verify(contrast(Theme.accentInk, Theme.accent) >= 4.5, "onAccent " + contrast(Theme.accentInk, Theme.accent))
            verify(contrast(Theme.accent, Theme.accentSoft) >= 4.5, "accent on accentSoft " + contrast(Theme.accent, Theme.accentSoft))
            for (let role = 0; role < 8; ++role) {
                verify(contrast(Theme.roleColor(role), Theme.pane) >= 4.5, "role " + role + " on pane " + contrast(Theme.roleColor(role), Theme.pane))
                verify(contrast(Theme.text, Theme.roleTint(role)) >= 4.5, "text on tint " + role)
                verify(contrast(Theme.link, Theme.roleTint(role)) >= 4.5, "link on tint " + role + " " + contrast(Theme.link, Theme.roleTint(role)))
            }
        }
        Preferences.theme = Preferences.Dark
    }
}
