import QtQuick
import QtQuick.Controls.Basic

// A small field for a bar above the program.
TextField {
    id: field
    property string name
    property bool wrong: false
    implicitHeight: Theme.px(26)
    topPadding: 0
    bottomPadding: 0
    leftPadding: Theme.px(8)
    rightPadding: Theme.px(8)
    verticalAlignment: TextInput.AlignVCenter
    selectByMouse: true
    placeholderText: field.name
    placeholderTextColor: Theme.faint
    color: Theme.text
    selectionColor: Theme.selection
    selectedTextColor: Theme.text
    font.family: Theme.codeFont
    font.pixelSize: Theme.small
    Accessible.name: field.name
    background: Rectangle {
        radius: 6
        color: Theme.background
        border.color: field.wrong ? Theme.roleColor(7) : field.activeFocus ? Theme.focus : Theme.outline
        border.width: field.activeFocus || field.wrong ? 2 : 1
    }
}
