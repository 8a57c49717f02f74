import QtQuick
import Tickscope
import Tickscope.App

// The span that play repeats.
AppMenu {
    id: menu
    required property Playhead playhead
    AppMenuItem { text: qsTr("Repeat from here"); detail: "["; onTriggered: menu.playhead.loopFromHere() }
    AppMenuItem { text: qsTr("Repeat up to here"); detail: "]"; onTriggered: menu.playhead.loopToHere() }
    AppMenuSeparator {}
    AppMenuItem { text: qsTr("Repeat nothing"); detail: "\\"; enabled: menu.playhead.looping; onTriggered: menu.playhead.clearLoop() }
}
