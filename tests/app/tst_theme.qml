import QtQuick
import QtTest
import Tickscope
import Tickscope.App

// The tokens: contrast in both themes, and motion.
TestCase {
    id: test
    name: "Theme"
    ThemeTable { id: table }

    function init() { failOnWarning(/./) }
    function cleanup() {
        Preferences.theme = Preferences.System
        Preferences.reducedMotion = true
    }
    function test_text_and_signs_can_be_told_from_what_they_stand_on_data() {
        return [{ tag: "dark", theme: Preferences.Dark }, { tag: "light", theme: Preferences.Light }]
    }
    function test_text_and_signs_can_be_told_from_what_they_stand_on(data) {
        Preferences.theme = data.theme
        compare(Theme.dark, data.tag === "dark")
        const rows = table.measured()
        verify(rows.length > 150)
        for (const row of rows)
            verify(row.ratio >= row.least, row.name + ": " + row.ratio.toFixed(2) + ", least " + row.least)
    }
    function test_every_token_of_the_table_exists() {
        for (const list of [table.surfaces, table.lines, table.inks, table.codes, table.types, table.distances, table.corners, table.sizes, table.motions])
            for (const name of list) verify(Theme[name] !== undefined, name)
        compare(table.roles.length, Theme.roleColors.length)
    }
    function test_meanings_can_be_told_from_each_other_data() { return test_text_and_signs_can_be_told_from_what_they_stand_on_data() }
    function test_meanings_can_be_told_from_each_other(data) {
        Preferences.theme = data.theme
        for (let a = 0; a < table.roles.length; ++a) for (let b = a + 1; b < table.roles.length; ++b) {
            const one = Theme.roleColor(a), two = Theme.roleColor(b)
            const apart = Math.abs(one.r - two.r) + Math.abs(one.g - two.g) + Math.abs(one.b - two.b)
            verify(apart > 0.25, table.roles[a] + " and " + table.roles[b])
        }
    }
    function test_reduced_motion_means_no_duration() {
        Preferences.reducedMotion = false
        for (const name of table.motions) verify(Theme[name] > 0, name)
        Preferences.reducedMotion = true
        for (const name of table.motions) compare(Theme[name], 0)
    }
    function test_sizes_grow_with_the_text() {
        const before = Theme.controlHeight
        Preferences.textScale = 1.5
        compare(Theme.controlHeight, Math.round(before * 1.5))
        Preferences.textScale = 1
    }
}
