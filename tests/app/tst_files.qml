import QtQuick
import QtTest
import Tickscope
import Tickscope.App
import "items.js" as Items

// What leaves the application: pictures and traces. And what comes in: files by drag and drop.
TestCase {
    id: test
    name: "Files"
    when: windowShown
    property Main window: null
    property Session session: testShell.session
    property string original

    Component { id: mainComponent; Main {} }
    Exporter { id: exporter; session: test.session; background: Theme.background }
    SignalSpy { id: saved; target: exporter; signalName: "saved" }
    SignalSpy { id: failed; target: exporter; signalName: "failed" }

    function initTestCase() {
        test.window = mainComponent.createObject(null, { shell: testShell, width: 1280, height: 800 })
        test.window.requestActivate()
        tryVerify(() => test.window.active)
        testShell.goTo("playground")
        tryCompare(test.session, "status", Session.Ready)
        test.session.playhead.end()
        test.original = test.session.document.text
    }
    function cleanupTestCase() { test.window.destroy() }
    function init() {
        failOnWarning(/./)
        saved.clear()
        failed.clear()
    }
    function find(name, from) { return Items.find(name, from ? from : test.window.contentItem) }
    function path(name) { return testFolder + "/" + name }
    function textOf(name) {
        const request = new XMLHttpRequest()
        request.open("GET", "file://" + path(name), false)
        request.send()
        return request.responseText
    }

    function test_a_moment_is_drawn_with_its_program_cards_and_reason() {
        exporter.write(Exporter.Svg, test.window.contentItem, path("moment.svg"))
        compare(saved.count, 1)
        const svg = textOf("moment.svg")
        verify(svg.startsWith("<?xml"))
        for (const words of [">Call stack<", ">Promise<", ">WHY<", ">Console<"]) verify(svg.includes(words), words)
    }
    function test_the_timeline_is_drawn_with_its_lanes_and_bars() {
        exporter.write(Exporter.Svg, find("timeline"), path("timeline.svg"))
        const svg = textOf("timeline.svg")
        verify(svg.split("<rect").length > 8)
    }
    function test_a_moment_is_a_picture_of_twice_its_size() {
        exporter.write(Exporter.Png, find("rows"), path("moment.png"))
        tryCompare(saved, "count", 1)
        const picture = Qt.createQmlObject("import QtQuick; Image {}", test)
        picture.source = "file://" + path("moment.png")
        tryCompare(picture, "status", Image.Ready)
        compare(picture.sourceSize.width, Math.round(find("rows").width * 2))
        picture.destroy()
    }
    function test_a_run_becomes_a_trace_for_other_programs() {
        exporter.write(Exporter.ChromeTrace, null, path("run.json"))
        compare(saved.count, 1)
        verify(JSON.parse(textOf("run.json")).traceEvents.length > 5)
    }
    function test_a_run_becomes_a_trace_file() {
        exporter.write(Exporter.TraceFile, null, path("run.ticktrace"))
        compare(saved.count, 1)
    }
    function test_a_path_that_cannot_be_written_is_named_with_its_reason() {
        exporter.write(Exporter.ChromeTrace, null, "/proc/none/run.json")
        compare(saved.count, 0)
        compare(failed.count, 1)
        verify(failed.signalArguments[0][0].includes("/proc/none/run.json could not be written"))
    }
    function test_the_file_menu_leads_there_by_keyboard() {
        find("fileButton").forceActiveFocus()
        keyClick(Qt.Key_Return)
        wait(50)
        for (let i = 0; i < 5; ++i) keyClick(Qt.Key_Down)
        keyClick(Qt.Key_Right)
        wait(50)
        keyClick(Qt.Key_Down)
        wait(50)
        compare(test.window.activeFocusItem.text, "This moment as a drawing…")
        keyClick(Qt.Key_Escape)
        keyClick(Qt.Key_Escape)
    }
    function test_examples_are_searched_and_opened_by_keyboard() {
        keyClick(Qt.Key_E, Qt.ControlModifier)
        tryVerify(() => test.window.activeFocusItem.objectName === "examplesField")
        for (const key of "starved") keyClick(key)
        const list = test.window.activeFocusItem.parent.children[1]
        compare(list.count, 1)
        keyClick(Qt.Key_Return)
        compare(test.session.document.fileName, "starved.js")
        verify(test.session.document.text.includes("Microtasks that never end"))
        test.session.show("overtake.js", test.original, Session.End)
        tryCompare(test.session, "status", Session.Ready)
    }
}
