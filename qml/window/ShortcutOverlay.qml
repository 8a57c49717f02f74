pragma ComponentBehavior: Bound
import QtQuick
import Tickscope
import Tickscope.App

// The map of shortcuts, from the one table.
AppDialog {
    id: overlay
    objectName: "shortcutOverlay"
    wishedWidth: Theme.px(900)
    heading: qsTr("Keyboard")
    text: qsTr("Keys without Ctrl or Alt belong to the text while you are in the editor; the keys in the second column work there too. Press Esc, then Tab to leave the editor. Ctrl+1, Ctrl+2 … go to the places at the left. Tab goes from pane to pane. In the WHY line, 1, 2 … follow the links.")
    onOpened: closeButton.forceActiveFocus(Qt.OtherFocusReason)
    buttons: AppButton {
        id: closeButton
        text: qsTr("Close")
        tip: qsTr("Close (Esc)")
        onClicked: overlay.close()
    }
    Row {
        id: columns
        width: parent.width
        spacing: Theme.px(28)
        Repeater {
            model: 2
            Column {
                id: column
                required property int index
                width: (columns.width - columns.spacing) / 2
                Repeater {
                    model: ShortcutMap
                    ShortcutRow {
                        width: column.width
                        visible: (index < ShortcutMap.middle) === (column.index === 0)
                        first: index === 0 || index === ShortcutMap.middle
                    }
                }
            }
        }
    }
}
