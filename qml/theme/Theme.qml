pragma Singleton
import QtQuick
import Tickscope.App

// Every colour, size and duration of the interface. What stands on what is in ThemeTable, and is tested.
QtObject {
    id: theme

    property string variant // "dark" or "light": not as preferred (the gallery shows both)
    readonly property bool dark: theme.variant.length > 0 ? theme.variant === "dark" : Preferences.dark
    readonly property real scale: Preferences.textScale

    // Surfaces, from the back to the front
    readonly property color background: dark ? "#14161c" : "#f4f5f8"
    readonly property color rail: dark ? "#111318" : "#ffffff"
    readonly property color pane: dark ? "#1b1e26" : "#ffffff"
    readonly property color raised: dark ? "#232833" : "#f7f8fb"
    readonly property color hover: dark ? "#2a303d" : "#eceff5"
    readonly property color pressed: dark ? "#323948" : "#e1e5ee"
    readonly property color veil: dark ? "#a60a0b0f" : "#661c2130" // over all that a dialog keeps waiting

    // Lines: `line` parts and frames, `outline` frames what floats, `edge` is the shape of something to operate
    readonly property color line: dark ? "#2c313d" : "#e1e4ec"
    readonly property color outline: dark ? "#3f4757" : "#c6ccd9"
    readonly property color edge: dark ? "#7f899e" : "#7a8397"

    // Text
    readonly property color text: dark ? "#e6e9f0" : "#1c2130"
    readonly property color dim: dark ? "#a4acbc" : "#525b6f"
    readonly property color faint: dark ? "#979fb1" : "#5c6579" // what has not happened yet
    readonly property color disabled: dark ? "#5d6576" : "#a0a8b7"

    // The accent, and what stands on it
    readonly property color accent: dark ? "#5aa9ff" : "#1260c9"
    readonly property color accentHover: dark ? "#7cbbff" : "#2371dd"
    readonly property color accentPressed: dark ? "#4a95e6" : "#0d4ea8"
    readonly property color accentInk: dark ? "#0c1420" : "#ffffff"
    readonly property color accentSoft: dark ? "#20344f" : "#dbe8fb"
    readonly property color link: dark ? "#7bbaff" : "#1158b8"
    readonly property color focus: dark ? "#8cc4ff" : "#1668d6"
    readonly property color playhead: dark ? "#ff7070" : "#c93030"

    // Meanings, in the order of StageModel.Color
    readonly property list<color> roleColors: dark
        ? ["#5aa9ff", "#b28bff", "#ff7ac6", "#ffb454", "#3fd0c0", "#7bd88f", "#959eb1", "#ff7070"]
        : ["#1668d6", "#7440d8", "#c2257f", "#9a5700", "#0b766b", "#28783b", "#626b7e", "#c93030"]
    readonly property color roleInk: dark ? "#10141c" : "#ffffff" // text on one of these
    function roleColor(role: int): color { return theme.roleColors[role] }
    // A background that carries a meaning, its frame, and a groove (what is still to be filled) in it.
    function tint(ink: color): color { return Qt.tint(theme.pane, Qt.alpha(ink, theme.dark ? 0.16 : 0.10)) }
    function roleTint(role: int): color { return theme.tint(theme.roleColors[role]) }
    function roleEdge(role: int): color { return Qt.tint(theme.pane, Qt.alpha(theme.roleColors[role], 0.45)) }
    function roleGroove(role: int): color { return Qt.tint(theme.pane, Qt.alpha(theme.roleColors[role], 0.25)) }

    // Program text
    readonly property color codeKeyword: dark ? "#c3a1ff" : "#7440d8"
    readonly property color codeString: dark ? "#7bd88f" : "#237036"
    readonly property color codeNumber: dark ? "#ffb454" : "#8c4e00"
    readonly property color codeComment: dark ? "#9fa7b8" : "#5a6376"
    readonly property color codePragma: dark ? "#3fd0c0" : "#09685f"
    readonly property color codeFunction: dark ? "#6fb4ff" : "#1158b8"
    readonly property color codeType: dark ? "#8fd3ff" : "#0f5f8a"
    readonly property color selection: dark ? "#2f4a70" : "#c5dbf8"
    readonly property color currentLine: dark ? "#22344e" : "#dfeafb"
    readonly property color lineNumber: theme.faint

    // Type
    readonly property string uiFont: "Inter"
    readonly property string codeFont: "JetBrains Mono"
    readonly property int tiny: px(11)    // marks and times
    readonly property int small: px(12)   // notes, buttons
    readonly property int normal: px(13)  // controls, lists
    readonly property int large: px(14)   // names of things
    readonly property int reading: px(15) // running text
    readonly property int heading: px(18)
    readonly property int title: px(20)
    readonly property int display: px(28)
    readonly property int code: px(13)
    readonly property real leading: 1.2
    readonly property real readingLeading: 1.35

    // Distances
    readonly property int tight: 4
    readonly property int gap: 8
    readonly property int padding: 12
    readonly property int wide: 16
    readonly property int margin: 20
    readonly property int section: 32

    // Corners
    readonly property int radiusTiny: 3
    readonly property int radiusSmall: 6
    readonly property int radius: 8
    readonly property int radiusLarge: 12

    // Sizes that grow with the text
    readonly property int hairline: 1
    readonly property int ring: 2 // the width of a focus ring
    readonly property int stripe: 3 // a mark at the edge
    readonly property int controlSmall: px(24)
    readonly property int controlHeight: px(28)
    readonly property int controlLarge: px(34)
    readonly property int paneHeader: px(34)
    readonly property int iconSmall: px(14)
    readonly property int icon: px(18)
    readonly property int iconLarge: px(22)
    function px(size: real): int { return Math.round(size * theme.scale) }

    // Motion. Durations are 0 for people who want none.
    readonly property bool still: Preferences.reducedMotion
    function duration(ms: int): int { return theme.still ? 0 : ms }
    readonly property int quick: duration(90)  // a control answers
    readonly property int fade: duration(140)  // something appears
    readonly property int move: duration(200)  // a card goes somewhere
    readonly property int trail: duration(700) // a trace of what was
    // For how long a short message stays; not a motion.
    readonly property int notice: 2600
    // For how long something expected may stay away without a word.
    readonly property int patience: 900
}
