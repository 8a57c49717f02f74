import QtQuick
import Tickscope

// The title line of what floats over the window; what is put into it stands at its right.
Item {
    id: header
    required property string title
    default property alias tools: row.data
    implicitHeight: Theme.px(40)
    Text {
        x: Theme.padding
        height: parent.height
        verticalAlignment: Text.AlignVCenter
        text: header.title
        color: Theme.text
        font.pixelSize: Theme.normal
        font.weight: Font.DemiBold
    }
    Row {
        id: row
        anchors.right: parent.right
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        spacing: 2
    }
}
