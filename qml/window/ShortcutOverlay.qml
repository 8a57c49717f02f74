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
    text: qsTr("Keys without Ctrl or Alt belong to the text while you are in the editor; the keys in the second column work there too. Press Esc, then Tab to leave the editor. Ctrl+1, Ctrl+2 … go to the places at the left. In the WHY line, 1, 2 … follow the links.")
    onOpened: closeButton.forceActiveFocus(Qt.OtherFocusReason)
    buttons: AppButton {
        id: closeButton
        text: qsTr("Close")
        tip: qsTr("Close (Esc)")
        onClicked: overlay.close()
    }
    Grid {
        id: grid
        width: parent.width
        columns: 2
        columnSpacing: Theme.px(28)
        rowSpacing: 0
        flow: Grid.TopToBottom
        rows: Math.ceil(ShortcutMap.count / 2)
        Repeater {
            model: ShortcutMap
            Item {
                id: row
                required property int index
                required property string text
                required property string keys
                required property string inEditor
                width: (grid.width - grid.columnSpacing) / 2
                height: Theme.px(27)
                RuleLine { anchors.bottom: parent.bottom; width: parent.width }
                Text {
                    anchors.verticalCenter: parent.verticalCenter
                    width: parent.width - keyText.width - editorText.width - Theme.gap * 2
                    elide: Text.ElideRight
                    text: row.text
                    color: Theme.text
                    font.pixelSize: Theme.small
                }
                Text {
                    id: keyText
                    anchors.right: editorText.left
                    anchors.verticalCenter: parent.verticalCenter
                    text: row.keys
                    color: Theme.accent
                    font.pixelSize: Theme.small
                    font.weight: Font.DemiBold
                }
                NoteText {
                    id: editorText
                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    width: row.index < grid.rows ? Theme.px(104) : row.inEditor.length > 0 ? implicitWidth + 2 * Theme.gap : 0
                    horizontalAlignment: Text.AlignRight
                    text: row.inEditor
                }
            }
        }
    }
}
