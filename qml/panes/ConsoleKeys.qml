import QtQuick
import Tickscope
import Tickscope.App

// The keyboard of the console: Space picks the current line, Shift+Up and Shift+Down compare it with others, Escape
// lets go. Up, Down and the rest travel as everywhere.
QtObject {
    id: keys
    required property ConsoleModel lines
    signal menuAsked()

    function wants(event: var): bool {
        const shift = event.modifiers === Qt.ShiftModifier
        switch (event.key) {
        case Qt.Key_Space: return event.modifiers === Qt.NoModifier && keys.lines.printed > 0
        case Qt.Key_Up:
        case Qt.Key_Down: return shift
        case Qt.Key_Escape: return keys.lines.picked > 0
        case Qt.Key_Menu: return true
        case Qt.Key_F10: return shift
        }
        return false
    }
    function take(event: var): void {
        if (!keys.wants(event)) return
        event.accepted = true
        switch (event.key) {
        case Qt.Key_Space: return keys.lines.togglePick(keys.lines.printed - 1)
        case Qt.Key_Up: return keys.lines.extendPick(-1)
        case Qt.Key_Down: return keys.lines.extendPick(1)
        case Qt.Key_Escape: return keys.lines.clearPicks()
        default: keys.menuAsked()
        }
    }
}
