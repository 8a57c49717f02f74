pragma ComponentBehavior: Bound
import QtQuick
import Tickscope
import Tickscope.App

// What can be asked of a program wherever the keyboard is.
Item {
    id: keys
    required property FindBar findBar
    required property GoToBar goToBar
    required property bool active

    component Key: Shortcut {
        id: key
        required property string action
        sequences: ShortcutMap.always(key.action)
        enabled: keys.active
    }
    Key { action: "find"; onActivated: { keys.goToBar.shown = false; keys.findBar.open(false) } }
    Key { action: "replace"; onActivated: { keys.goToBar.shown = false; keys.findBar.open(true) } }
    Key { action: "findNext"; onActivated: keys.findBar.next() }
    Key { action: "findPrevious"; onActivated: keys.findBar.previous() }
    Key { action: "goToLine"; onActivated: { keys.findBar.finder.active = false; keys.goToBar.open() } }
}
