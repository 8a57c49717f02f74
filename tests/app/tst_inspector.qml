import QtQuick
import QtTest
import Tickscope
import Tickscope.App

// The panes below the Console, on a real run: variables by keys and mouse, the graph of promises.
Item {
    id: scene
    width: 360
    height: 420
    Session { id: session }
    InspectorPane {
        id: pane
        anchors.fill: parent
        session: session
        onShowLine: (line) => test.shownLine = line
    }
    Item { id: elsewhere; focus: true }

    TestCase {
        id: test
        name: "Inspector"
        when: windowShown
        property Playhead playhead: session.playhead
        property InspectorModel rows: session.inspector
        property int shownLine: 0
        readonly property string program:
            "const list = [1, { name: 'Ada' }];\n" +
            "let count = 0;\n" +
            "async function load() {\n" +
            "  const reply = await new Promise((resolve) => setTimeout(resolve, 5, 'ok'));\n" +
            "  count++;\n" +
            "  return reply;\n" +
            "}\n" +
            "const p = load();\n" +
            "p.then((r) => console.log(r));\n" +
            "void 0;\n"

        function initTestCase() {
            session.show("inspect.js", test.program, Session.Beginning)
            tryCompare(session, "hasRun", true)
        }
        function init() {
            failOnWarning(/./)
            elsewhere.forceActiveFocus()
            pane.tab = 0
            pane.variables.list.currentIndex = -1
            test.shownLine = 0
            goToLine(10)
        }
        function goToLine(line) {
            test.playhead.home()
            verify(test.playhead.seekToLine(line))
            settle()
        }
        function settle() {
            tryCompare(test.rows, "status", InspectorModel.Ready)
            tryVerify(() => !test.rows.pending)
            pane.variables.list.forceLayout()
        }
        function rowOf(label) {
            for (let i = 0; i < test.rows.count; ++i) {
                const item = pane.variables.list.itemAtIndex(i)
                if (item && item.label === label) return item
            }
            return null
        }
        function texts(item, found) {
            const all = found ?? []
            if (item.visible && item.text !== undefined && item.text.length > 0) all.push(item.text)
            for (let i = 0; i < item.children.length; ++i) texts(item.children[i], all)
            return all
        }

        function test_the_top_frame_shows_its_variables() {
            const main = pane.variables.list.itemAtIndex(0)
            compare(main.label, "main script")
            verify(main.isFrame)
            verify(main.isOpen)
            compare(rowOf("count").preview, "0")
            compare(rowOf("list").preview, "[ 1, { name: 'Ada' } ]")
            compare(rowOf("p").preview, "Promise { <pending> }")
        }
        function test_a_click_opens_and_closes_a_row() {
            const row = rowOf("list")
            mouseClick(row, 40, row.height / 2)
            settle()
            compare(rowOf("list").isOpen, true)
            compare(rowOf("0").preview, "1")
            compare(rowOf("1").preview, "{ name: 'Ada' }")
            mouseClick(rowOf("list"), 40, row.height / 2)
            settle()
            compare(rowOf("0"), null)
        }
        function test_arrows_walk_open_close_and_leave() {
            const list = pane.variables.list
            list.forceActiveFocus()
            compare(list.currentIndex, 0)
            while (list.currentItem.label !== "list") keyClick(Qt.Key_Down)
            keyClick(Qt.Key_Right)
            settle()
            verify(list.currentItem.isOpen)
            keyClick(Qt.Key_Right)
            compare(list.currentItem.label, "0")
            keyClick(Qt.Key_Down)
            keyClick(Qt.Key_Right)
            settle()
            keyClick(Qt.Key_Right)
            compare(list.currentItem.label, "name")
            compare(list.currentItem.preview, "'Ada'")
            keyClick(Qt.Key_Left)
            compare(list.currentItem.label, "1")
            keyClick(Qt.Key_Left)
            settle()
            keyClick(Qt.Key_Left)
            compare(list.currentItem.label, "list")
            keyClick(Qt.Key_Left)
            settle()
            verify(!list.currentItem.isOpen)
            keyClick(Qt.Key_Home)
            compare(list.currentIndex, 0)
            keyClick(Qt.Key_End)
            compare(list.currentIndex, list.count - 1)
        }
        function test_enter_shows_where_a_function_stands() {
            const list = pane.variables.list
            list.forceActiveFocus()
            while (list.currentItem.label !== "load") keyClick(Qt.Key_Down)
            keyClick(Qt.Key_Return)
            compare(test.shownLine, 3)
        }
        function test_enter_on_a_promise_shows_it_in_the_graph() {
            const list = pane.variables.list
            list.forceActiveFocus()
            while (list.currentItem.label !== "p") keyClick(Qt.Key_Down)
            keyClick(Qt.Key_Return)
            compare(pane.tab, 1)
            verify(box("load()").isChosen)
        }
        function test_what_a_step_changes_is_marked_and_said() {
            goToLine(6)
            const row = rowOf("count")
            compare(row.preview, "1")
            verify(row.hasChanged)
            verify(row.Accessible.name.indexOf("changed") > 0)
            verify(!rowOf("reply").hasChanged)
            verify(texts(pane).some((text) => text.indexOf("1 changed") >= 0))
        }
        function test_a_suspended_function_can_be_opened() {
            const last = pane.variables.list.itemAtIndex(test.rows.count - 1)
            compare(last.label, "load")
            verify(last.isSuspended)
            mouseClick(last, 60, last.height / 2)
            settle()
            compare(rowOf("reply").preview, "not initialised yet")
        }
        function test_stepping_follows() {
            goToLine(2)
            compare(rowOf("count").preview, "not initialised yet")
            test.playhead.stepForward(Playhead.Statement)
            settle()
            compare(rowOf("count").preview, "0")
        }
        function test_tabs_by_keys() {
            keyClick(Qt.Key_Tab)
            keyClick(Qt.Key_Right)
            compare(pane.tab, 1)
            keyClick(Qt.Key_Left)
            compare(pane.tab, 0)
        }
        function box(label) {
            const scroller = pane.promises.scroller
            for (let i = 0; i < scroller.contentItem.children.length; ++i)
                if (scroller.contentItem.children[i].label === label) return scroller.contentItem.children[i]
            return null
        }
        function test_the_graph_has_the_states_of_the_moment() {
            pane.tab = 1
            compare(session.promises.count, 3)
            compare(box("new Promise").state, PromiseGraphModel.Pending)
            compare(box("load()").state, PromiseGraphModel.Pending)
            test.playhead.end()
            compare(box("load()").state, PromiseGraphModel.Fulfilled)
            compare(box("load()").value, "'ok'")
            verify(box("load()").Accessible.name.indexOf("fulfilled") > 0)
            goToLineOnly(1)
            compare(box("then").state, PromiseGraphModel.Future)
        }
        function goToLineOnly(line) {
            test.playhead.home()
            verify(test.playhead.seekToLine(line))
        }
        function test_a_click_in_the_graph_goes_to_where_it_was_made_then_settled() {
            pane.tab = 1
            test.playhead.end()
            mouseClick(box("load()"))
            compare(test.playhead.line, 8)
            compare(box("load()").state, PromiseGraphModel.Pending)
            mouseClick(box("load()"))
            compare(test.playhead.line, 6)
            compare(box("load()").state, PromiseGraphModel.Fulfilled)
        }
        function test_the_graph_zooms_by_keys_wheel_and_buttons() {
            pane.tab = 1
            const scroller = pane.promises.scroller
            scroller.forceActiveFocus()
            const before = pane.promises.zoom
            keyClick(Qt.Key_Plus)
            verify(pane.promises.zoom > before)
            keyClick(Qt.Key_0)
            compare(pane.promises.zoom, 1) // the whole graph fits
            pane.promises.begin()
            compare(pane.promises.zoom, before)
            mouseWheel(scroller, 100, 100, 0, 120, Qt.NoButton, Qt.ControlModifier)
            verify(pane.promises.zoom > before)
            keyClick(Qt.Key_Minus)
            keyClick(Qt.Key_Minus)
            verify(pane.promises.zoom < before)
            pane.promises.fit()
        }
        function test_arrows_choose_in_the_graph_and_enter_goes_there() {
            pane.tab = 1
            pane.promises.scroller.forceActiveFocus()
            pane.promises.chosen = session.promises.boxOfPromise(1)
            const first = pane.promises.chosen
            keyClick(Qt.Key_Down)
            verify(pane.promises.chosen !== first || session.promises.neighbour(first, 0, 1) === first)
            keyClick(Qt.Key_Up)
            pane.promises.chosen = session.promises.boxOfPromise(1)
            keyClick(Qt.Key_Return)
            verify(session.promises.current >= 0)
        }
        function test_the_end_of_an_edit_leaves_the_old_values_dimmed() {
            session.document.text = test.program + "// more\n"
            verify(session.stale)
            compare(pane.variables.opacity, 0.4)
            session.document.text = test.program
            session.run(Session.Beginning)
            tryCompare(session, "status", Session.Ready)
        }
    }
}
