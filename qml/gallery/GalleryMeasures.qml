pragma ComponentBehavior: Bound
import QtQuick
import Tickscope

// Type, distances, corners, sizes, motion.
GallerySection {
    id: section
    name: qsTr("Type and measures")

    ThemeTable { id: table }
    Flow {
        width: section.room
        spacing: Theme.margin
        Repeater {
            model: table.types
            Column {
                id: type
                required property string modelData
                BodyText { text: qsTr("Tick"); font.pixelSize: Theme[type.modelData] }
                NoteText { text: qsTr("%1 %2").arg(type.modelData).arg(Theme[type.modelData]); font.pixelSize: Theme.tiny }
            }
        }
        Column {
            BodyText { text: "await Il1 0O {}"; font.family: Theme.codeFont; font.pixelSize: Theme.code }
            NoteText { text: qsTr("code %1").arg(Theme.code); font.pixelSize: Theme.tiny }
        }
    }
    component Measures: Flow {
        id: measures
        required property var names
        property bool round: false
        width: section.room
        spacing: Theme.wide
        Repeater {
            model: measures.names
            Row {
                id: measure
                required property string modelData
                spacing: Theme.gap
                Rectangle {
                    width: measures.round ? Theme.px(28) : Theme[measure.modelData]
                    height: measures.round ? Theme.px(28) : Theme.px(14)
                    radius: measures.round ? Theme[measure.modelData] : 0
                    color: Theme.accentSoft
                    border.color: Theme.accent
                    anchors.verticalCenter: parent.verticalCenter
                }
                NoteText {
                    anchors.verticalCenter: parent.verticalCenter
                    text: qsTr("%1 %2").arg(measure.modelData).arg(Theme[measure.modelData])
                    font.pixelSize: Theme.tiny
                }
            }
        }
    }
    Measures { names: table.distances }
    Measures { names: table.sizes }
    Measures { names: table.corners; round: true }
    Flow {
        width: section.room
        spacing: Theme.wide
        Repeater {
            model: table.motions
            NoteText {
                required property string modelData
                text: qsTr("%1 %2 ms").arg(modelData).arg(Theme[modelData])
            }
        }
        NoteText { visible: Theme.still; text: qsTr("reduced motion: all 0") }
    }
}
