import QtQuick
import Tickscope
import Tickscope.App

// The tokens by name, and which colour stands on which surface: for the gallery, and for the test of contrast.
QtObject {
    id: table
    readonly property list<string> roles: ["running", "microtask", "nextTick", "task", "io", "rendering", "paused", "danger"]

    readonly property list<string> surfaces: ["background", "rail", "pane", "raised", "hover", "pressed", "accentSoft", "currentLine", "selection"]
    readonly property list<string> lines: ["line", "outline", "edge", "focus", "playhead", "accent"]
    readonly property list<string> inks: ["text", "dim", "faint", "disabled", "accent", "link", "accentInk"]
    readonly property list<string> codes: ["codeKeyword", "codeString", "codeNumber", "codeComment", "codePragma", "codeFunction", "codeType", "lineNumber"]
    readonly property list<string> types: ["tiny", "small", "normal", "large", "reading", "heading", "title", "display"]
    readonly property list<string> distances: ["tight", "gap", "padding", "wide", "margin", "section"]
    readonly property list<string> corners: ["radiusTiny", "radiusSmall", "radius", "radiusLarge"]
    readonly property list<string> sizes: ["controlSmall", "controlHeight", "controlLarge", "paneHeader", "iconSmall", "icon", "iconLarge"]
    readonly property list<string> motions: ["quick", "fade", "move", "trail"]

    // `least` is 4.5 for text, 3 for large text and for graphics that mean something (WCAG 2.1, 1.4.3 and 1.4.11).
    readonly property var pairs: [
        { inks: ["text", "dim"], on: ["background", "rail", "pane", "raised", "hover", "pressed", "accentSoft", "currentLine"], least: 4.5 },
        { inks: ["text"], on: ["selection"], least: 4.5 },
        { inks: ["faint", "lineNumber"], on: ["background", "pane", "raised", "hover", "currentLine"], least: 4.5 },
        { inks: ["accent"], on: ["background", "rail", "pane", "raised", "hover", "pressed", "accentSoft"], least: 4.5 },
        { inks: ["link"], on: ["background", "pane", "raised", "accentSoft"], least: 4.5 },
        { inks: ["accentInk"], on: ["accent", "accentHover", "accentPressed"], least: 4.5 },
        { inks: table.codes, on: ["pane", "currentLine", "hover"], least: 4.5 },
        { inks: ["focus"], on: ["background", "rail", "pane", "raised", "hover", "pressed", "accentSoft", "currentLine"], least: 3 },
        { inks: ["edge"], on: ["background", "pane", "raised", "hover", "pressed"], least: 3 },
        { inks: ["playhead"], on: ["pane"], least: 3 },
        { inks: ["accentInk"], on: ["accent"], least: 3 }
    ]
    readonly property var rolePairs: [
        { inks: ["role"], on: ["background", "pane", "raised", "hover", "roleTint"], least: 4.5 },
        { inks: ["roleInk"], on: ["role"], least: 4.5 },
        { inks: ["text", "dim", "link"], on: ["roleTint"], least: 4.5 }
    ]
    // The colour that a name of these rules means, for one role.
    function color(name: string, role: int): color {
        return name === "role" ? Theme.roleColor(role) : name === "roleTint" ? Theme.roleTint(role) : Theme[name]
    }
    // Every pair of the rules, in the present theme: [{ ink, surface, name, ratio, least }].
    function measured(): var {
        const rows = []
        const add = (rule, role) => {
            for (const ink of rule.inks) for (const surface of rule.on)
                rows.push({
                    name: (role < 0 ? "" : table.roles[role] + ": ") + ink + " on " + surface, least: rule.least,
                    ink: table.color(ink, role), surface: table.color(surface, role),
                    ratio: Contrast.ratio(table.color(ink, role), table.color(surface, role))
                })
        }
        for (const rule of table.pairs) add(rule, -1)
        for (const rule of table.rolePairs) for (let role = 0; role < table.roles.length; ++role) add(rule, role)
        return rows
    }
    // The lowest ratio that a colour has on the surfaces it is meant for; 0 when it is meant for none.
    function worst(name: string): real {
        let lowest = 0
        for (const rule of table.pairs) if (rule.inks.includes(name)) for (const surface of rule.on) {
            const ratio = Contrast.ratio(table.color(name, 0), table.color(surface, 0))
            lowest = lowest === 0 ? ratio : Math.min(lowest, ratio)
        }
        return lowest
    }
}
