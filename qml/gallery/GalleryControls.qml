pragma ComponentBehavior: Bound
import QtQuick
import Tickscope

// Every control in every state.
GallerySection {
    id: section
    name: qsTr("Controls")

    readonly property var poses: ["", "hover", "pressed", "focus", "disabled"]
    readonly property list<string> titles: [qsTr("normal"), qsTr("hover"), qsTr("pressed"), qsTr("focused"), qsTr("disabled")]

    component Name: SectionText { width: Theme.px(112) }
    component Button1: AppButton { required property string modelData; pose: modelData; enabled: pose !== "disabled"; text: qsTr("Run again") }

    Grid {
        columns: 6
        columnSpacing: Theme.wide
        rowSpacing: Theme.padding
        verticalItemAlignment: Grid.AlignVCenter

        Name { text: "" }
        Repeater { model: section.titles; NoteText { required property string modelData; text: modelData } }

        Name { text: "AppButton" }
        Repeater { model: section.poses; Button1 {} }
        Name { text: qsTr("primary") }
        Repeater { model: section.poses; Button1 { primary: true; iconName: "play"; iconFilled: true } }
        Name { text: qsTr("flat") }
        Repeater { model: section.poses; Button1 { flat: true; iconName: "playground" } }
        Name { text: qsTr("checked") }
        Repeater { model: section.poses; Button1 { checked: true; iconName: "lessons" } }
        Name { text: "IconButton" }
        Repeater { model: section.poses; IconButton { required property string modelData; pose: modelData; enabled: pose !== "disabled"; iconName: "copy"; tip: qsTr("Copy") } }
        Name { text: "SegmentedChoice" }
        Repeater {
            model: section.poses
            SegmentedChoice {
                required property string modelData
                pose: modelData
                enabled: pose !== "disabled"
                name: qsTr("Environment")
                labels: [qsTr("Node"), qsTr("Web")]
                current: 0
            }
        }
        Name { text: "AppTabBar" }
        Repeater {
            model: section.poses
            AppTabBar {
                required property string modelData
                pose: modelData
                enabled: pose !== "disabled"
                name: qsTr("Views")
                labels: [qsTr("Log"), qsTr("Values")]
                current: 0
            }
        }
        Name { text: "AppSwitch" }
        Repeater {
            model: section.poses
            Row {
                id: switches
                required property string modelData
                spacing: Theme.gap
                AppSwitch { pose: switches.modelData; enabled: pose !== "disabled"; name: qsTr("Off") }
                AppSwitch { pose: switches.modelData; enabled: pose !== "disabled"; name: qsTr("On"); checked: true }
            }
        }
        Name { text: "AppSlider" }
        Repeater { model: section.poses; AppSlider { required property string modelData; pose: modelData; enabled: pose !== "disabled"; implicitWidth: Theme.px(110); value: 0.6; name: qsTr("Value") } }
        Name { text: "AppTextField" }
        Repeater { model: section.poses; AppTextField { required property string modelData; pose: modelData; enabled: pose !== "disabled"; implicitWidth: Theme.px(110); text: qsTr("50 ms"); name: qsTr("Value") } }
        Name { text: "AppMenuItem" }
        Repeater { model: section.poses; AppMenuItem { required property string modelData; pose: modelData; enabled: pose !== "disabled"; implicitWidth: Theme.px(118); text: qsTr("Open…"); detail: "Ctrl+O" } }
        Name { text: "AppScrollBar" }
        Repeater {
            model: section.poses
            AppScrollBar { required property string modelData; pose: modelData; enabled: pose !== "disabled"; orientation: Qt.Horizontal; width: Theme.px(110); size: 0.4; position: 0.2 }
        }
        Name { text: "PaneHandle" }
        Repeater {
            model: section.poses
            Rectangle {
                id: handleFrame
                required property string modelData
                width: Theme.px(110)
                height: Theme.px(34)
                color: Theme.background
                radius: Theme.radiusTiny
                PaneHandle { pose: handleFrame.modelData; anchors.centerIn: parent; height: parent.height }
            }
        }
        Name { text: "RailTab" }
        Repeater {
            model: section.poses
            RailTab { required property string modelData; pose: modelData; enabled: pose !== "disabled"; implicitWidth: Theme.px(47); iconName: "quiz"; text: qsTr("Quiz"); current: pose === "" }
        }
    }
}
