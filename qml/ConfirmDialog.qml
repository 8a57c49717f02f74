import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Templates as T
import Tickscope.App

// Asked before unsaved changes would be lost.
Dialog {
    id: dialog
    required property Document document
    anchors.centerIn: T.Overlay.overlay
    width: Theme.px(420)
    padding: Theme.px(20)
    modal: true
    visible: dialog.document.asking
    closePolicy: Popup.CloseOnEscape
    onClosed: if (dialog.document.asking) dialog.document.answer(Document.Cancel)
    onOpened: saveButton.forceActiveFocus(Qt.TabFocusReason)
    background: Rectangle {
        color: Theme.raised
        border.color: Theme.outline
        radius: Theme.radius + 2
    }
    T.Overlay.modal: Rectangle { color: "#80000000" }
    Column {
        width: parent.width
        spacing: Theme.px(10)
        Text {
            width: parent.width
            wrapMode: Text.Wrap
            text: qsTr("Save the changes to %1?").arg(dialog.document.fileName)
            color: Theme.text
            font.pixelSize: Theme.large
            font.weight: Font.DemiBold
        }
        Text {
            width: parent.width
            wrapMode: Text.Wrap
            text: qsTr("They are lost otherwise.")
            color: Theme.dim
            font.pixelSize: Theme.normal
        }
        Item { width: 1; height: 4 }
        Row {
            anchors.right: parent.right
            spacing: Theme.gap
            AppButton { text: qsTr("Cancel"); onClicked: dialog.document.answer(Document.Cancel) }
            AppButton { objectName: "discardButton"; text: qsTr("Discard"); onClicked: dialog.document.answer(Document.Discard) }
            AppButton { id: saveButton; primary: true; text: qsTr("Save"); onClicked: dialog.document.answer(Document.Save) }
        }
    }
}
