pragma ComponentBehavior: Bound
import QtQuick
import Tickscope
import Tickscope.App

// Breakpoints, bookmarks and the span that play repeats, by keys. Plain keys belong to the text while the editor has
// the focus. The table is ShortcutMap.
Item {
    id: keys
    required property Session session
    required property EditorPane editor
    required property TransportBar transport
    required property bool active
    readonly property Playhead playhead: keys.session.playhead
    readonly property bool free: keys.active && !keys.editor.editing

    component Key: Item {
        id: key
        required property string action
        signal activated()
        Shortcut {
            sequences: ShortcutMap.always(key.action)
            enabled: keys.active
            onActivated: key.activated()
        }
        Shortcut {
            sequences: ShortcutMap.plain(key.action)
            enabled: keys.free
            onActivated: key.activated()
        }
    }

    Key { action: "continue"; onActivated: keys.transport.continueForward() }
    Key { action: "continueBack"; onActivated: keys.transport.continueBack() }
    Key { action: "runToCursor"; onActivated: keys.editor.runToCursor() }
    Key { action: "runBackToCursor"; onActivated: keys.editor.runBackToCursor() }
    Key { action: "toggleBreakpoint"; onActivated: keys.session.breakpoints.toggleLine(keys.editor.chosenLine) }
    Key { action: "switchBreakpoint"; onActivated: keys.session.breakpoints.switchLine(keys.editor.chosenLine) }
    Key { action: "breakpoints"; onActivated: keys.transport.showBreakpoints() }
    Key { action: "bookmark"; onActivated: keys.session.bookmarks.toggle() }
    Key { action: "previousBookmark"; onActivated: { keys.playhead.pause(); keys.session.bookmarks.previous() } }
    Key { action: "nextBookmark"; onActivated: { keys.playhead.pause(); keys.session.bookmarks.next() } }
    Key { action: "bookmarks"; onActivated: keys.transport.showBookmarks() }
    Key { action: "loopFrom"; onActivated: keys.playhead.loopFromHere() }
    Key { action: "loopTo"; onActivated: keys.playhead.loopToHere() }
    Key { action: "loopClear"; onActivated: keys.playhead.clearLoop() }
}
