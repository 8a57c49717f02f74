import QtQuick
import QtQuick.Controls.Basic
import Tickscope
import Tickscope.App

// Panes side by side with a grip between them. With a name their sizes are remembered.
SplitView {
    id: split
    property string layoutName
    handle: PaneHandle {}
    function restoreLayout() {
        const saved = split.layoutName.length > 0 ? Preferences.layout(split.layoutName) : undefined
        if (saved) split.restoreState(saved)
    }
    onResizingChanged: if (!split.resizing && split.layoutName.length > 0) Preferences.setLayout(split.layoutName, split.saveState())
    Component.onCompleted: split.restoreLayout()
}
