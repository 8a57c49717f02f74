pragma ComponentBehavior: Bound
import QtQuick
import Tickscope
import Tickscope.App

// Which colour may stand on which surface, in those colours, with the ratio.
GallerySection {
    id: section
    name: qsTr("Contrast")
    text: qsTr("what is empty is not used; a test holds the rest")
    readonly property var surfaces: ["background", "rail", "pane", "raised", "hover", "pressed", "accentSoft", "currentLine", "selection", "roleTint"]
    readonly property var inks: ["text", "dim", "faint", "accent", "link", "codeKeyword", "codeString", "codeNumber", "codeComment",
                                 "codePragma", "codeFunction", "codeType", "lineNumber", "focus", "edge"]
    readonly property real nameWidth: Theme.px(104)
    readonly property real cell: Math.floor((section.room - section.nameWidth) / section.surfaces.length)

    ThemeTable { id: table }
    function isUsed(ink: string, surface: string): bool {
        return table.pairs.some((rule) => rule.inks.includes(ink) && rule.on.includes(surface))
            || table.rolePairs.some((rule) => rule.inks.includes(ink) && rule.on.includes(surface))
    }
    component Ratio: Rectangle {
        id: ratio
        property color ink
        property bool used: true
        width: section.cell - 2
        height: Theme.px(20)
        radius: Theme.radiusTiny
        Text {
            anchors.centerIn: parent
            visible: ratio.used
            text: Contrast.ratio(ratio.ink, ratio.color).toFixed(1)
            color: ratio.ink
            font.pixelSize: Theme.tiny
            font.weight: Font.Medium
        }
    }
    component Name: NoteText {
        width: section.nameWidth
        height: Theme.px(20)
        verticalAlignment: Text.AlignVCenter
        font.pixelSize: Theme.tiny
        elide: Text.ElideRight
    }
    Column {
        spacing: 2
        Row {
            spacing: 2
            Name { text: "" }
            Repeater {
                model: section.surfaces
                Name { required property string modelData; width: section.cell - 2; text: modelData }
            }
        }
        Repeater {
            model: section.inks
            Row {
                id: inkRow
                required property string modelData
                spacing: 2
                Name { text: inkRow.modelData }
                Repeater {
                    model: section.surfaces
                    Ratio {
                        required property string modelData
                        ink: Theme[inkRow.modelData]
                        color: table.color(modelData, StageModel.Running)
                        used: section.isUsed(inkRow.modelData, modelData)
                    }
                }
            }
        }
        Repeater {
            model: table.roles
            Row {
                id: roleRow
                required property int index
                required property string modelData
                spacing: 2
                Name { text: roleRow.modelData }
                Repeater {
                    model: section.surfaces
                    Ratio {
                        required property string modelData
                        ink: Theme.roleColor(roleRow.index)
                        color: table.color(modelData, roleRow.index)
                        used: section.isUsed("role", modelData)
                    }
                }
            }
        }
    }
}
