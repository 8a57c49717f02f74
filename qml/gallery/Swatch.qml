import QtQuick
import Tickscope

// One colour with its name, its value and its contrast.
Column {
    id: swatch
    required property string name
    required property color ink
    property color tint: swatch.ink
    property color rim: Theme.outline
    property string iconName
    property real worst: 0
    width: Theme.px(92)
    spacing: 2
    Rectangle {
        width: parent.width
        height: Theme.px(34)
        radius: Theme.radiusSmall
        color: swatch.tint
        border.color: swatch.rim
        Icon {
            anchors.centerIn: parent
            visible: swatch.iconName.length > 0
            name: swatch.iconName
            color: swatch.ink
        }
    }
    NoteText {
        text: swatch.name
        color: Theme.text
        font.pixelSize: Theme.tiny
    }
    NoteText {
        text: swatch.worst > 0 ? qsTr("%1  ·  %2").arg(swatch.ink).arg(swatch.worst.toFixed(1)) : swatch.ink
        font.pixelSize: Theme.tiny
    }
}
