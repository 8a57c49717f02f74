import QtQuick
import QtTest
import Tickscope
import Tickscope.App

// What people with weak eyes or no mouse need, on every page and in both themes: text that can be read, a name and
// a visible ring for whatever has the keyboard.
TestCase {
    id: test
    name: "Access"
    when: windowShown
    property Main window: null

    Component { id: mainComponent; Main {} }

    function init() { failOnWarning(/./) }
    function initTestCase() {
        test.window = mainComponent.createObject(null, { shell: testShell, width: 1440, height: 900 })
        test.window.requestActivate()
        tryVerify(() => test.window.active)
        tryCompare(testShell.session, "status", Session.Ready)
    }
    function cleanupTestCase() {
        test.window.destroy()
        Preferences.theme = Preferences.System
        Preferences.level = Preferences.Queues
    }
    function pages() {
        const rows = []
        for (const theme of [Preferences.Dark, Preferences.Light])
            for (const page of ["playground", "lessons", "quiz", "settings"])
                rows.push({ tag: page + (theme === Preferences.Dark ? " dark" : " light"), page: page, theme: theme })
        return rows
    }
    function show(data) {
        Preferences.theme = data.theme
        Preferences.level = Preferences.Full
        testShell.goTo(data.page)
        testShell.session.playhead.seek(6)
        wait(120)
    }

    function test_text_can_be_read_data() { return pages() }
    function test_text_can_be_read(data) {
        show(data)
        const image = grabImage(test.window.contentItem)
        const texts = []
        collect(test.window.contentItem, 1, Qt.rect(0, 0, test.window.width, test.window.height), texts)
        verify(texts.length > 15, texts.length)
        for (const entry of texts) {
            const ground = groundOf(image, entry.area)
            const ink = Qt.alpha(entry.item.color, entry.item.color.a * entry.opacity)
            const ratio = Contrast.ratio(ink, ground)
            const least = entry.item.font.pixelSize >= 24 || (entry.item.font.pixelSize >= 19 && entry.item.font.weight >= Font.Bold) ? 3 : 4.5
            verify(ratio >= least, "\"" + entry.item.text.slice(0, 40) + "\" " + entry.item.color + " on " + ground + ": " + ratio.toFixed(2))
        }
    }
    // Every enabled Text that is wholly in view.
    function collect(item, opacity, clip, found) {
        if (!item.visible || !item.enabled || item.opacity === 0) return
        const corner = item.mapToItem(test.window.contentItem, 0, 0)
        const area = Qt.rect(corner.x, corner.y, item.width, item.height)
        if (item instanceof Text) {
            const inside = area.x >= clip.x && area.y >= clip.y && area.x + area.width <= clip.x + clip.width && area.y + area.height <= clip.y + clip.height
            if (inside && item.text.length > 0 && area.width > 3) found.push({ item: item, opacity: opacity * item.opacity, area: area })
        }
        if (item.clip) {
            const left = Math.max(clip.x, area.x), top = Math.max(clip.y, area.y)
            clip = Qt.rect(left, top, Math.min(clip.x + clip.width, area.x + area.width) - left, Math.min(clip.y + clip.height, area.y + area.height) - top)
        }
        for (let i = 0; i < item.children.length; ++i) collect(item.children[i], opacity * item.opacity, clip, found)
    }
    // The most frequent colour around a text is what it stands on.
    function groundOf(image, area) {
        const counts = {}
        let best = "", most = 0
        const stepX = Math.max(1, Math.floor(area.width / 40)), stepY = Math.max(1, Math.floor(area.height / 12))
        for (let y = Math.floor(area.y); y < area.y + area.height; y += stepY)
            for (let x = Math.floor(area.x); x < area.x + area.width; x += stepX) {
                const color = String(image.pixel(x, y))
                counts[color] = (counts[color] ?? 0) + 1
                if (counts[color] > most) { most = counts[color]; best = color }
            }
        return Qt.color(best)
    }

    function test_each_stop_of_Tab_has_a_name_and_a_ring_data() { return pages() }
    function test_each_stop_of_Tab_has_a_name_and_a_ring(data) {
        show(data)
        const seen = []
        for (let i = 0; i < 80; ++i) {
            if (isEditor(test.window.activeFocusItem)) keyClick(Qt.Key_Escape)
            keyClick(Qt.Key_Tab)
            const item = test.window.activeFocusItem
            verify(item)
            if (seen.includes(item)) break
            seen.push(item)
            verify(item.Accessible.name.length > 0, "no name: " + item)
            if (!isEditor(item)) verify(hasRing(item), "no ring: " + item.Accessible.name)
        }
        verify(seen.length > 5, seen.length)
    }
    function isEditor(item) { return item instanceof TextEdit && !item.readOnly } // it has a caret
    function hasRing(item) {
        wait(0)
        const image = grabImage(test.window.contentItem)
        const corner = item.mapToItem(test.window.contentItem, 0, 0)
        const left = Math.max(0, Math.floor(corner.x) - 6), right = Math.min(test.window.width - 1, Math.ceil(corner.x + item.width) + 6)
        const top = Math.max(0, Math.floor(corner.y) - 6), bottom = Math.min(test.window.height - 1, Math.ceil(corner.y + item.height) + 6)
        const focus = String(Theme.focus)
        let count = 0
        for (let y = top; y <= bottom; ++y)
            for (let x = left; x <= right; x += right - left > 300 ? 5 : 1)
                if (String(image.pixel(x, y)) === focus && ++count > 8) return true
        return false
    }
}
