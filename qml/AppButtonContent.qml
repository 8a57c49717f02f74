import QtQuick

// Icon and text of a button, in its middle.
Item {
    id: content
    required property string iconName
    required property real iconSize
    required property bool iconFilled
    required property string text
    required property font textFont
    required property color ink
    implicitWidth: row.implicitWidth
    implicitHeight: row.implicitHeight
    Row {
        id: row
        anchors.centerIn: parent
        spacing: Theme.px(6)
        Icon {
            name: content.iconName
            visible: content.iconName.length > 0
            size: content.iconSize
            color: content.ink
            filled: content.iconFilled
            anchors.verticalCenter: parent.verticalCenter
        }
        Text {
            text: content.text
            visible: content.text.length > 0
            font: content.textFont
            color: content.ink
            anchors.verticalCenter: parent.verticalCenter
        }
    }
}
