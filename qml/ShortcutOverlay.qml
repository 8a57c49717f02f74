pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Templates as T
import Tickscope.App

// The map of shortcuts, from the one table.
Popup {
    id: overlay
    objectName: "shortcutOverlay"
    anchors.centerIn: T.Overlay.overlay
    width: Math.min(Theme.px(760), parent ? parent.width - 40 : 760)
    height: Math.min(content.implicitHeight + 2 * padding, parent ? parent.height - 40 : 700)
    padding: Theme.px(24)
    modal: true
    focus: true
    background: Rectangle {
        color: Theme.raised
        border.color: Theme.outline
        radius: Theme.radius + 4
    }
    T.Overlay.modal: Rectangle { color: "#80000000" }
    Flickable {
        anchors.fill: parent
        clip: true
        contentHeight: content.implicitHeight
        boundsBehavior: Flickable.StopAtBounds
        Column {
            id: content
            width: parent.width
            spacing: Theme.px(12)
            Text {
                text: qsTr("Keyboard")
                color: Theme.text
                font.pixelSize: Theme.title
                font.weight: Font.DemiBold
            }
            Text {
                width: parent.width
                wrapMode: Text.Wrap
                text: qsTr("Keys without Ctrl or Alt belong to the text while you are in the editor; the keys in the second column work there too. Press Esc, then Tab to leave the editor. Ctrl+1, Ctrl+2 … go to the places at the left. In the WHY line, 1, 2 … follow the links.")
                color: Theme.dim
                font.pixelSize: Theme.small
                lineHeight: 1.2
            }
            Grid {
                id: grid
                columns: 2
                columnSpacing: Theme.px(28)
                rowSpacing: 0
                flow: Grid.TopToBottom
                rows: Math.ceil(ShortcutMap.count / 2)
                Repeater {
                    model: ShortcutMap
                    Item {
                        id: row
                        required property string text
                        required property string keys
                        required property string inEditor
                        width: (content.width - grid.columnSpacing) / 2
                        height: Theme.px(27)
                        Rectangle { anchors.bottom: parent.bottom; width: parent.width; height: 1; color: Theme.line }
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
                        Text {
                            id: editorText
                            anchors.right: parent.right
                            anchors.verticalCenter: parent.verticalCenter
                            width: Theme.px(104)
                            horizontalAlignment: Text.AlignRight
                            text: row.inEditor
                            color: Theme.dim
                            font.pixelSize: Theme.small
                        }
                    }
                }
            }
            AppButton {
                anchors.right: parent.right
                text: qsTr("Close")
                tip: qsTr("Close (Esc)")
                onClicked: overlay.close()
            }
        }
    }
}
