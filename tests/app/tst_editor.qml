import QtQuick
import QtTest
import Tickscope
import Tickscope.App
import "items.js" as Items

// The editor of the Playground, by keys.
TestCase {
    id: test
    name: "Editor"
    when: windowShown
    property Main window: null
    property Item editor: null
    property string good

    Component { id: mainComponent; Main {} }

    function initTestCase() {
        test.window = mainComponent.createObject(null, { shell: testShell, width: 1280, height: 800 })
        test.window.requestActivate()
        tryVerify(() => test.window.active)
        testShell.goTo("playground")
        test.editor = find("editor")
        test.good = test.editor.text
    }
    function cleanupTestCase() {
        test.editor.text = test.good
        testShell.session.run(Session.Beginning)
        tryCompare(testShell.session, "status", Session.Ready)
        test.window.destroy()
    }
    function init() { failOnWarning(/./); write("", 0) }

    function find(name, from) { return Items.find(name, from ? from : test.window.contentItem) }
    function write(text, position) {
        keyClick(Qt.Key_Escape)
        test.editor.text = text
        test.editor.cursorPosition = position
        test.editor.forceActiveFocus()
    }
    function type(text) { for (const letter of text) keyClick(letter) }

    function test_enter_and_a_brace_indent() {
        write("if (x) {", 8)
        keyClick(Qt.Key_Return)
        compare(test.editor.text, "if (x) {\n  ")
        keyClick("}")
        compare(test.editor.text, "if (x) {\n}")
    }
    function test_an_edit_of_many_lines_is_one_step_to_undo() {
        write("a\nb\nc", 0)
        test.editor.selectAll()
        keyClick(Qt.Key_Slash, Qt.ControlModifier)
        compare(test.editor.text, "// a\n// b\n// c")
        keyClick(Qt.Key_Tab)
        compare(test.editor.text, "  // a\n  // b\n  // c")
        keyClick(Qt.Key_Backtab)
        keyClick(Qt.Key_Z, Qt.ControlModifier)
        keyClick(Qt.Key_Z, Qt.ControlModifier)
        compare(test.editor.text, "// a\n// b\n// c")
        keyClick(Qt.Key_Z, Qt.ControlModifier)
        compare(test.editor.text, "a\nb\nc")
        keyClick(Qt.Key_Z, Qt.ControlModifier | Qt.ShiftModifier)
        compare(test.editor.text, "// a\n// b\n// c")
    }
    function test_find_goes_from_match_to_match() {
        write("one two one\nONE", 0)
        keyClick(Qt.Key_F, Qt.ControlModifier)
        verify(find("findField").activeFocus)
        type("one")
        compare(test.editor.selectionStart, 0)
        keyClick(Qt.Key_Return)
        compare(test.editor.selectionStart, 8)
        keyClick(Qt.Key_F3)
        compare(test.editor.selectionStart, 12)
        keyClick(Qt.Key_F3, Qt.ShiftModifier)
        compare(test.editor.selectionStart, 8)
        keyClick(Qt.Key_Escape)
        verify(test.editor.activeFocus)
        compare(test.editor.selectedText, "one")
    }
    function test_replace_all_is_one_step_to_undo() {
        write("a b a", 0)
        keyClick(Qt.Key_H, Qt.ControlModifier)
        type("a")
        find("replaceField").forceActiveFocus()
        type("cc")
        mouseClick(find("replaceAll"))
        compare(test.editor.text, "cc b cc")
        keyClick(Qt.Key_Escape)
        test.editor.forceActiveFocus()
        keyClick(Qt.Key_Z, Qt.ControlModifier)
        compare(test.editor.text, "a b a")
    }
    function squiggles(item) {
        let found = item.waves !== undefined && item.visible ? [item] : []
        for (let i = 0; i < item.children.length; ++i) found = found.concat(squiggles(item.children[i]))
        return found
    }
    function test_a_mistake_is_underlined_where_it_is_in_every_theme() {
        write("let a;\nlet a;\n", 0)
        const place = test.editor.positionToRectangle(11)
        for (const theme of [Preferences.Light, Preferences.Dark]) {
            Preferences.theme = theme
            wait(50) // it is coloured anew
            tryVerify(() => squiggles(test.editor.parent).length === 1, 3000)
            const line = squiggles(test.editor.parent)[0]
            compare(line.from.y, place.y)
            compare(line.from.x, place.x)
        }
    }
    function test_the_caret_stays_in_sight() {
        const flick = test.editor.parent.parent
        const isSeen = () => {
            const caret = test.editor.cursorRectangle
            return caret.x >= flick.contentX && caret.x + caret.width <= flick.contentX + flick.width
                && caret.y >= flick.contentY && caret.y + caret.height <= flick.contentY + flick.height
        }
        write("a\n".repeat(200) + "b".repeat(300) + "\nc", 0)
        verify(isSeen())
        keyClick(Qt.Key_End, Qt.ControlModifier)
        tryVerify(isSeen)
        verify(flick.contentY > 0)
        keyClick(Qt.Key_Up)
        keyClick(Qt.Key_End)
        tryVerify(isSeen)
        verify(flick.contentX > 0)
        for (let i = 0; i < 5; ++i) keyClick("x") // in the longest line
        tryVerify(isSeen)
        keyClick(Qt.Key_Home, Qt.ControlModifier)
        tryVerify(isSeen)
        compare(flick.contentX, 0)
        compare(flick.contentY, 0)
    }
    function test_a_drag_selects_instead_of_scrolling() {
        write("one two three\n".repeat(100), 0)
        const from = test.editor.positionToRectangle(4), to = test.editor.positionToRectangle(22)
        mousePress(test.editor, from.x, from.y + 4)
        for (let step = 1; step <= 10; ++step)
            mouseMove(test.editor, from.x + (to.x - from.x) * step / 10, from.y + 4 + (to.y - from.y) * step / 10)
        mouseRelease(test.editor, to.x, to.y + 4)
        compare(test.editor.selectedText, "two three\none two ")
        compare(test.editor.parent.parent.contentY, 0)
    }
    function test_ctrl_g_goes_to_a_line() {
        write("a\nb\n  c\nd", 0)
        keyClick(Qt.Key_G, Qt.ControlModifier)
        type("3")
        keyClick(Qt.Key_Return)
        verify(test.editor.activeFocus)
        compare(test.editor.cursorPosition, 6)
    }
    function test_names_are_completed_while_typing() {
        write("", 0)
        keyClick(Qt.Key_Space, Qt.ControlModifier) // the engine is asked for its names
        wait(600)
        keyClick(Qt.Key_Escape)
        type("setTimeo")
        wait(50)
        keyClick(Qt.Key_Tab)
        compare(test.editor.text, "setTimeout")
        keyClick(Qt.Key_Return)
        compare(test.editor.text, "setTimeout\n")
    }
    function test_escape_closes_the_list_and_enter_is_enter_again() {
        write("", 0)
        type("setT")
        wait(50)
        keyClick(Qt.Key_Escape)
        keyClick(Qt.Key_Return)
        compare(test.editor.text, "setT\n")
    }
    function test_an_undefined_name_can_be_simulated() {
        write("fetchUser(1).then(console.log)\n", 0)
        const button = find("simulateButton")
        tryVerify(() => button.visible, 3000)
        mouseClick(button)
        verify(test.editor.text.startsWith("// @stub fetchUser"))
        tryVerify(() => !button.visible, 3000)
        keyClick(Qt.Key_Z, Qt.ControlModifier)
        compare(test.editor.text, "fetchUser(1).then(console.log)\n")
    }
    function test_the_program_is_zoomed_alone() {
        const size = test.editor.font.pixelSize, rest = Preferences.textScale
        keyClick(Qt.Key_Plus, Qt.ControlModifier)
        keyClick(Qt.Key_Plus, Qt.ControlModifier)
        verify(test.editor.font.pixelSize > size)
        compare(Preferences.textScale, rest)
        keyClick(Qt.Key_0, Qt.ControlModifier)
        compare(test.editor.font.pixelSize, size)
    }
}
