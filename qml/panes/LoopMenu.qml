import QtQuick
import Tickscope
import Tickscope.App

// The span that play repeats.
AppMenu {
    id: menu
    required property Playhead playhead
    AppMenuItem { text: qsTr("Repeat from here"); detail: ShortcutMap.keys("loopFrom"); onTriggered: menu.playhead.loopFromHere() }
    AppMenuItem { text: qsTr("Repeat up to here"); detail: ShortcutMap.keys("loopTo"); onTriggered: menu.playhead.loopToHere() }
    AppMenuSeparator {}
    AppMenuItem { text: qsTr("Repeat nothing"); detail: ShortcutMap.keys("loopClear"); enabled: menu.playhead.looping; onTriggered: menu.playhead.clearLoop() }
}
