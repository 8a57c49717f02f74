import QtQuick
import QtTest
import Tickscope
import Tickscope.App
import "items.js" as Items

// The settings, by keys; and that what they say is seen at once.
TestCase {
    id: test
    name: "Settings"
    when: windowShown
    property Main window: null

    Component { id: mainComponent; Main {} }

    function initTestCase() {
        test.window = mainComponent.createObject(null, { shell: testShell, width: 1440, height: 900 })
        test.window.requestActivate()
        tryVerify(() => test.window.active)
    }
    function cleanupTestCase() {
        Preferences.textScale = 1
        testShell.goTo("playground")
        test.window.destroy()
    }
    function init() {
        failOnWarning(/./)
        Preferences.textScale = 1
        testShell.goTo("playground")
        testShell.goTo("settings") // the focus is on the first setting
        wait(20)
    }
    // The visible item of an accessible name.
    function named(name, from) {
        const start = from ? from : test.window.contentItem
        if (start.visible && start.Accessible.name === name && start.activeFocusOnTab) return start
        for (let i = 0; i < start.children.length; ++i) {
            const found = named(name, start.children[i])
            if (found) return found
        }
        return null
    }

    function test_arrows_choose_the_theme_and_the_window_follows() {
        Preferences.theme = Preferences.Light
        const light = String(test.window.color)
        keyClick(Qt.Key_Right)
        compare(Preferences.theme, Preferences.Dark)
        verify(String(test.window.color) !== light)
        keyClick(Qt.Key_Left)
        compare(Preferences.theme, Preferences.Light)
    }
    function test_text_goes_from_80_to_200_percent_data() {
        return [{ tag: "smallest", key: Qt.Key_Home, scale: 0.8 }, { tag: "largest", key: Qt.Key_End, scale: 2 }]
    }
    function test_text_goes_from_80_to_200_percent(data) {
        const slider = named("Text size")
        verify(slider)
        slider.forceActiveFocus()
        for (let i = 0; i < 14; ++i) keyClick(data.key === Qt.Key_Home ? Qt.Key_Left : Qt.Key_Right)
        fuzzyCompare(Preferences.textScale, data.scale, 0.001)
        compare(Theme.normal, Math.round(13 * data.scale))
    }
    function test_the_preview_stands_beside_the_settings_where_there_is_room() {
        const preview = find("settingsPreview")
        verify(preview.visible)
        Preferences.textScale = 2
        verify(!preview.visible)
    }
    function test_the_preview_plays_a_program_of_its_own() {
        const preview = find("settingsPreview")
        tryCompare(preview.session, "status", Session.Ready)
        const before = testShell.session.playhead.position
        const first = preview.session.playhead.position
        tryVerify(() => preview.session.playhead.position !== first, 5000)
        compare(testShell.session.playhead.position, before)
    }
    function find(name, from) { return Items.find(name, from ? from : test.window.contentItem) }
}
