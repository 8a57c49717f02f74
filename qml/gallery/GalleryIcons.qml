pragma ComponentBehavior: Bound
import QtQuick
import Tickscope
import Tickscope.App

// Every icon, with its name.
GallerySection {
    id: section
    name: qsTr("Icons")
    text: qsTr("resources/icons, on a grid of 24")
    IconPainter { id: painter }
    Flow {
        width: section.room
        spacing: Theme.gap
        Repeater {
            model: painter.names()
            Column {
                id: entry
                required property string modelData
                width: Theme.px(80)
                spacing: Theme.tight
                Icon { name: entry.modelData; size: Theme.iconLarge; anchors.horizontalCenter: parent.horizontalCenter }
                NoteText { text: entry.modelData; font.pixelSize: Theme.tiny; anchors.horizontalCenter: parent.horizontalCenter }
            }
        }
    }
    Row {
        spacing: Theme.margin
        Repeater {
            model: [12, 14, 16, 18, 20, 24, 32, 48]
            Icon { required property int modelData; anchors.verticalCenter: parent ? parent.verticalCenter : undefined; name: "clock"; size: modelData; color: Theme.accent }
        }
        Icon { anchors.verticalCenter: parent.verticalCenter; name: "play"; size: 32; filled: true; color: Theme.accent }
    }
}
