import QtQuick
import Tickscope
import Tickscope.App

// One field of a pragma. It is written into the program when Enter is pressed, or when the field is left.
Column {
    id: item
    required property WorldModel form
    required property int place
    required property var field // name, label, example, size: see world_model.cpp
    required property real room
    property bool isBare: false // without its label
    readonly property string value: item.read(item.form.revision)
    readonly property var widths: [Theme.px(84), Theme.px(116), Theme.px(224)]
    spacing: 2
    width: item.field.size < 3 ? Math.min(item.room, item.widths[item.field.size]) : item.room
    onValueChanged: if (!input.activeFocus || input.text === item.written) input.text = item.value
    property string written

    function read(revision: int): string { return item.form.value(item.place, item.field.name) }
    function write() {
        item.written = input.text
        if (!item.form.setValue(item.place, item.field.name, input.text)) input.text = item.value
    }

    NoteText {
        visible: !item.isBare
        text: item.field.label
        font.pixelSize: Theme.tiny
    }
    AppTextField {
        id: input
        objectName: "field." + item.field.name
        width: parent.width
        implicitHeight: Theme.controlHeight
        leftPadding: Theme.gap
        rightPadding: Theme.gap
        font.family: Theme.codeFont
        font.pixelSize: Theme.small
        placeholderText: item.field.example
        Accessible.name: item.field.label
        text: item.value
        onEditingFinished: item.write()
    }
}
