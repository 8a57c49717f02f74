import QtQuick
import Tickscope

// Icon and text of a button, in its middle.
Item {
    id: content
    required property string iconName
    required property real iconSize
    required property bool iconFilled
    required property string text
    required property font textFont
    required property color ink
    readonly property bool hasIcon: content.iconName.length > 0
    readonly property real iconRoom: !content.hasIcon ? 0 : content.iconSize + (content.text.length > 0 ? row.spacing : 0)
    implicitWidth: content.iconRoom + (content.text.length > 0 ? label.implicitWidth : 0)
    implicitHeight: row.implicitHeight
    Row {
        id: row
        anchors.centerIn: parent
        spacing: Theme.px(6)
        Icon {
            name: content.iconName
            visible: content.hasIcon
            size: content.iconSize
            color: content.ink
            filled: content.iconFilled
            anchors.verticalCenter: parent.verticalCenter
        }
        Text {
            id: label
            text: content.text
            visible: content.text.length > 0
            font: content.textFont
            color: content.ink
            textFormat: Text.PlainText
            elide: Text.ElideRight
            width: Math.min(implicitWidth, Math.max(0, content.width - content.iconRoom))
            anchors.verticalCenter: parent.verticalCenter
        }
    }
}
