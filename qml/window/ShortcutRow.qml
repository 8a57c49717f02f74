import QtQuick
import Tickscope

// One line of the map of shortcuts. The first of a group has its name above.
Item {
    id: row
    required property int index
    required property string text
    required property string keys
    required property string inEditor
    required property string heading
    property bool first: false // of its column

    height: face.y + face.height
    SectionText {
        id: group
        visible: row.heading.length > 0
        topPadding: row.first ? 0 : Theme.padding
        bottomPadding: Theme.tight
        text: row.heading
    }
    Item {
        id: face
        y: group.visible ? group.height : 0
        width: row.width
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
            width: row.inEditor.length > 0 ? Math.max(Theme.px(96), implicitWidth + 2 * Theme.gap) : 0
            horizontalAlignment: Text.AlignRight
            text: row.inEditor
        }
    }
}
