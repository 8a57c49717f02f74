import QtQuick
import QtTest
import Tickscope
import Tickscope.App
import "items.js" as Items

// The world of a program, edited in forms.
TestCase {
    id: test
    name: "World"
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
    function init() {
        failOnWarning(/./)
        test.window.requestActivate()
        tryVerify(() => test.window.active)
    }
    function cleanup() { for (let i = 0; i < 3; ++i) keyClick(Qt.Key_Escape) }
    function find(name, from) { return Items.find(name, from ? from : test.window.contentItem.parent) } // with what floats over it
    function open(program) {
        test.editor.text = program
        find("stepForward").forceActiveFocus()
        keyClick(Qt.Key_P)
        tryVerify(() => { const list = find("worldList"); return list && list.visible })
    }
    function field(name) {
        waitForRendering(find("worldList"), 1000)
        return find("field." + name, find("worldList"))
    }
    function write(name, text) {
        const input = field(name)
        input.forceActiveFocus()
        input.selectAll()
        for (const letter of text) keyClick(letter)
        keyClick(Qt.Key_Return)
    }

    function test_a_field_rewrites_its_line_as_one_step_to_undo() {
        const program = "// @seed 7\n// @io fetch /a 50ms -> 1\nf();\n"
        open(program)
        compare(field("latency").text, "50ms")
        write("latency", "2s")
        compare(test.editor.text, "// @seed 7\n// @io fetch /a 2s -> 1\nf();\n")
        compare(field("latency").text, "2s")
        keyClick(Qt.Key_Escape)
        test.editor.forceActiveFocus()
        keyClick(Qt.Key_Z, Qt.ControlModifier)
        compare(test.editor.text, program)
    }
    function test_a_field_that_has_to_be_is_not_emptied() {
        open("// @io fetch /a 50ms -> 1\nf();\n")
        const input = field("latency")
        input.forceActiveFocus()
        input.selectAll()
        keyClick(Qt.Key_Delete)
        keyClick(Qt.Key_Return)
        compare(input.text, "50ms")
        compare(test.editor.text, "// @io fetch /a 50ms -> 1\nf();\n")
    }
    function test_the_form_follows_the_text() {
        open("// @seed 7\nf();\n")
        compare(field("value").text, "7")
        test.editor.insert(11, "// @cpu 3us\n")
        compare(find("worldList").count, 2)
        test.editor.remove(0, 11)
        compare(find("worldList").count, 1)
        compare(field("value").text, "3us")
    }
    function test_what_is_wrong_is_said_in_the_form() {
        open("// @io fetch /a 50 -> 1\nf();\n")
        const row = find("worldList").itemAtIndex(0)
        tryVerify(() => row.problem.includes("not a duration"), 3000)
        write("latency", "50ms")
        tryCompare(row, "problem", "", 3000)
    }
    function test_a_line_is_added_and_removed() {
        open("f();\n")
        mouseClick(find("addPragma"))
        for (let i = 0; i < 4; ++i) keyClick(Qt.Key_Down)
        keyClick(Qt.Key_Return)
        compare(test.editor.text, "// @io fetch /api/* 100ms -> {\"ok\": true}\nf();\n")
        tryVerify(() => field("operation"))
        mouseClick(find("removePragma", find("worldList")))
        compare(test.editor.text, "f();\n")
    }
}
