import QtQuick
import Tickscope

// A menu entry's text at the left, its keys at the right.
Item {
    id: face
    required property string text
    required property string detail
    required property font textFont
    required property bool usable
    implicitWidth: label.implicitWidth + (face.detail.length > 0 ? keys.implicitWidth + Theme.px(28) : 0)
    implicitHeight: label.implicitHeight
    Text {
        id: label
        height: parent.height
        verticalAlignment: Text.AlignVCenter
        text: face.text
        textFormat: Text.PlainText
        font: face.textFont
        color: face.usable ? Theme.text : Theme.disabled
    }
    Text {
        id: keys
        anchors.right: parent.right
        height: parent.height
        verticalAlignment: Text.AlignVCenter
        text: face.detail
        font.pixelSize: Theme.tiny
        color: face.usable ? Theme.dim : Theme.disabled
    }
}
