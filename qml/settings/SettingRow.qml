import QtQuick
import Tickscope

// One line of the settings: a name, an explanation, a control.
Item {
    id: row
    required property string name
    property string text
    readonly property bool isLast: row.parent && row.parent.children[row.parent.children.length - 1] === row
    default property alias control: holder.data
    width: parent ? parent.width : 0
    implicitHeight: Math.max(texts.implicitHeight, holder.childrenRect.height) + Theme.px(26)

    Column {
        id: texts
        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.right: holder.left
        anchors.rightMargin: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        spacing: 3
        Text {
            width: parent.width
            text: row.name
            color: Theme.text
            font.pixelSize: Theme.large
            font.weight: Font.Medium
            wrapMode: Text.Wrap
        }
        NoteText {
            width: parent.width
            visible: text.length > 0
            text: row.text
            wrapMode: Text.Wrap
            lineHeight: 1.15
        }
    }
    Item {
        id: holder
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        width: childrenRect.width
        height: childrenRect.height
    }
    RuleLine {
        visible: !row.isLast
        anchors.bottom: parent.bottom
        x: Theme.margin
        width: parent.width - 2 * x
    }
}
