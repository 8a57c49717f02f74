import QtQuick
import Tickscope
import Tickscope.App

// Asked before unsaved changes would be lost.
AppDialog {
    id: dialog
    required property Document document
    visible: dialog.document.asking
    heading: qsTr("Save the changes to %1?").arg(dialog.document.fileName)
    text: qsTr("They are lost otherwise.")
    onClosed: if (dialog.document.asking) dialog.document.answer(Document.Cancel)
    onOpened: saveButton.forceActiveFocus(Qt.TabFocusReason)
    buttons: [
        AppButton { text: qsTr("Cancel"); onClicked: dialog.document.answer(Document.Cancel) },
        AppButton { objectName: "discardButton"; text: qsTr("Discard"); onClicked: dialog.document.answer(Document.Discard) },
        AppButton { id: saveButton; primary: true; text: qsTr("Save"); onClicked: dialog.document.answer(Document.Save) }
    ]
}
