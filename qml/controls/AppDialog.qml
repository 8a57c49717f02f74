import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Templates as T
import Tickscope

// A question or a page over the window, which waits for it. Esc leaves. Too long for the window, it scrolls.
Dialog {
    id: dialog
    property string heading
    property string text
    property real wishedWidth: Theme.px(420)
    property alias buttons: buttonRow.data
    default property alias body: bodyColumn.data
    readonly property real room: dialog.parent ? dialog.parent.height - 2 * Theme.margin : 700

    anchors.centerIn: T.Overlay.overlay
    width: Math.min(dialog.wishedWidth, dialog.parent ? dialog.parent.width - 2 * Theme.margin : dialog.wishedWidth)
    height: Math.min(dialog.room, implicitContentHeight + 2 * dialog.padding)
    padding: Theme.margin
    modal: true
    focus: true
    closePolicy: Popup.CloseOnEscape
    background: DialogFace {}
    T.Overlay.modal: Rectangle { color: Theme.veil }
    enter: Transition { NumberAnimation { property: "opacity"; from: 0; to: 1; duration: Theme.fade } }
    exit: Transition { NumberAnimation { property: "opacity"; from: 1; to: 0; duration: Theme.quick } }

    // There is no default content to put off.
    contentItem: Item { // qmllint disable deferred-property-id
        implicitHeight: column.implicitHeight + (buttonRow.visible ? buttonRow.height + Theme.margin : 0)
        Accessible.role: Accessible.Dialog
        Accessible.name: dialog.heading
        Accessible.description: dialog.text
        Flickable {
            id: flick
            width: parent.width
            anchors.top: parent.top
            anchors.bottom: buttonRow.visible ? buttonRow.top : parent.bottom
            anchors.bottomMargin: buttonRow.visible ? Theme.margin : 0
            contentHeight: column.implicitHeight
            interactive: flick.contentHeight > flick.height + 1
            boundsBehavior: Flickable.StopAtBounds
            clip: flick.interactive
            ScrollBar.vertical: AppScrollBar {}
            Column {
                id: column
                width: flick.width - (flick.interactive ? Theme.padding : 0) // beside the scroll bar
                spacing: Theme.gap
                TitleText {
                    width: parent.width
                    visible: text.length > 0
                    text: dialog.heading
                }
                NoteText {
                    width: parent.width
                    visible: text.length > 0
                    text: dialog.text
                    wrapMode: Text.Wrap
                    font.pixelSize: Theme.normal
                    lineHeight: Theme.leading
                }
                Column {
                    id: bodyColumn
                    width: parent.width
                }
            }
        }
        Row {
            id: buttonRow
            visible: children.length > 0
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            spacing: Theme.gap
        }
    }
}
