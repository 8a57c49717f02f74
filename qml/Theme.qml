pragma Singleton
import QtQuick
import Tickscope.App

// Every colour, size and duration of the interface.
QtObject {
    id: theme

    readonly property bool dark: Preferences.dark
    readonly property real scale: Preferences.textScale

    // Surfaces
    readonly property color background: dark ? "#14161c" : "#f4f5f8"
    readonly property color pane: dark ? "#1b1e26" : "#ffffff"
    readonly property color raised: dark ? "#232833" : "#f7f8fb"
    readonly property color hover: dark ? "#2a303d" : "#eceff5"
    readonly property color pressed: dark ? "#323948" : "#e1e5ee"
    readonly property color line: dark ? "#2c313d" : "#e1e4ec"
    readonly property color outline: dark ? "#3a4150" : "#cdd2de"
    readonly property color veil: dark ? "#b314161c" : "#b3f4f5f8"

    // Text
    readonly property color text: dark ? "#e6e9f0" : "#1c2130"
    readonly property color dim: dark ? "#98a0b1" : "#596276"
    readonly property color faint: dark ? "#8b93a5" : "#626b7f" // what has not happened yet
    readonly property color disabled: dark ? "#565d6d" : "#a6adbb"

    // The accent, and what stands on it
    readonly property color accent: dark ? "#5aa9ff" : "#1260c9"
    readonly property color accentInk: dark ? "#0c1420" : "#ffffff"
    readonly property color accentSoft: dark ? "#20344f" : "#dbe8fb"
    readonly property color link: dark ? "#7bbaff" : "#1158b8"
    readonly property color focus: dark ? "#8cc4ff" : "#1668d6"
    readonly property color playhead: dark ? "#ff6b6b" : "#c93030"

    // Meanings, in the order of StageModel.Color
    readonly property list<color> roleColors: dark
        ? ["#5aa9ff", "#b28bff", "#ff7ac6", "#ffb454", "#3fd0c0", "#7bd88f", "#8b94a8", "#ff6b6b"]
        : ["#1668d6", "#7440d8", "#c2257f", "#9a5700", "#0b766b", "#2b7d3f", "#6b7488", "#c93030"]
    function roleColor(role: int): color { return theme.roleColors[role] }
    // A background that carries a meaning.
    function roleTint(role: int): color { return Qt.tint(theme.pane, Qt.alpha(theme.roleColors[role], theme.dark ? 0.16 : 0.10)) }
    function roleEdge(role: int): color { return Qt.tint(theme.pane, Qt.alpha(theme.roleColors[role], 0.45)) }

    // Program text
    readonly property color codeKeyword: dark ? "#c3a1ff" : "#7440d8"
    readonly property color codeString: dark ? "#7bd88f" : "#237036"
    readonly property color codeNumber: dark ? "#ffb454" : "#8c4e00"
    readonly property color codeComment: dark ? "#9aa2b4" : "#5f687b"
    readonly property color codePragma: dark ? "#3fd0c0" : "#09685f"
    readonly property color codeFunction: dark ? "#6fb4ff" : "#1158b8"
    readonly property color codeType: dark ? "#8fd3ff" : "#0f5f8a"
    readonly property color selection: dark ? "#2f4a70" : "#c5dbf8"
    readonly property color currentLine: dark ? "#22344e" : "#dfeafb"
    readonly property color lineNumber: dark ? "#8b93a5" : "#646d81"

    // Type
    readonly property string uiFont: "Inter"
    readonly property string codeFont: "JetBrains Mono"
    readonly property int tiny: px(11)
    readonly property int small: px(12)
    readonly property int normal: px(13)
    readonly property int large: px(14)
    readonly property int title: px(20)
    readonly property int code: px(13)

    // Measures
    readonly property int gap: 8
    readonly property int padding: 12
    readonly property int radius: 8
    readonly property int controlHeight: px(28)
    readonly property int paneHeader: px(34)
    function px(size: real): int { return Math.round(size * theme.scale) }

    // Motion. Durations are 0 for people who want none.
    function duration(ms: int): int { return Preferences.reducedMotion ? 0 : ms }
    readonly property int move: duration(200)
    readonly property int fade: duration(140)
}
