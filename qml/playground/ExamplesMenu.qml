pragma ComponentBehavior: Bound
import QtQuick
import Tickscope
import Tickscope.App

AppButton {
    id: button
    objectName: "examplesButton"
    required property Document document
    text: qsTr("Examples")
    tip: qsTr("Open an example program")
    shortcutAction: "examples"
    flat: true
    onClicked: menu.popup(button, 0, button.height + 4)

    Shortcut {
        sequences: ShortcutMap.always("examples")
        onActivated: button.clicked()
    }
    AppMenu {
        id: menu
        Repeater {
            model: Examples
            AppMenuItem {
                id: example
                required property int index
                required property string title
                text: example.title
                onTriggered: button.document.openProgram(Examples.fileName(example.index), Examples.source(example.index))
            }
        }
    }
}
