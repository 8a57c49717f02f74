pragma ComponentBehavior: Bound
import QtQuick
import Tickscope

// Colours by meaning.
GallerySection {
    id: section
    name: qsTr("Colour")
    text: qsTr("number: the lowest contrast on a surface it is meant for")

    readonly property real cell: Math.max(Theme.px(90), Math.floor((section.room - 8 * Theme.gap) / 9))

    ThemeTable { id: table }
    component Swatches: Flow {
        id: swatches
        required property var names
        width: section.room
        spacing: Theme.gap
        Repeater {
            model: swatches.names
            Swatch {
                required property string modelData
                width: section.cell
                name: modelData
                ink: Theme[modelData]
                worst: table.worst(modelData)
            }
        }
    }
    Swatches { names: table.surfaces }
    Swatches { names: table.lines }
    Swatches { names: table.inks }
    Swatches { names: table.codes }
    Flow {
        width: section.room
        spacing: Theme.gap
        Repeater {
            model: table.roles
            Swatch {
                id: role
                width: section.cell
                required property int index
                required property string modelData
                name: role.modelData
                ink: Theme.roleColor(role.index)
                tint: Theme.roleTint(role.index)
                rim: Theme.roleEdge(role.index)
                iconName: ["play", "dot", "doubleDot", "clock", "cloud", "frame", "pauseBars", "cross"][role.index]
            }
        }
    }
}
