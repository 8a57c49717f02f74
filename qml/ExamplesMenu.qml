import QtQuick
import QtQuick.Controls.Basic
import Tickscope.App

AppButton {
    id: button
    objectName: "examplesButton"
    required property Document document
    text: qsTr("Examples")
    tip: qsTr("Open an example program")
    shortcutAction: "examples"
    flat2: true
    onClicked: menu.popup(button, 0, button.height + 4)

    Shortcut {
        sequences: ShortcutMap.always("examples")
        onActivated: button.clicked()
    }
    AppMenu {
        id: menu
        Instantiator {
            model: Examples
            AppMenuItem {
                required property int index
                required property string title
                text: title
                onTriggered: button.document.openProgram(Examples.fileName(index), Examples.source(index))
            }
            onObjectAdded: (index, object) => menu.insertItem(index, object)
            onObjectRemoved: (index, object) => menu.removeItem(object)
        }
    }
}
