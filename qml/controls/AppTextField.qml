import QtQuick
import QtQuick.Controls.Basic
import Tickscope
import Tickscope.App

// One line to type.
TextField {
    id: field
    property string name
    property string pose
    property bool wrong: false // what is typed cannot be used
    implicitHeight: Theme.controlLarge
    implicitWidth: Theme.px(180)
    topPadding: 0
    bottomPadding: 0
    verticalAlignment: TextInput.AlignVCenter
    leftPadding: Theme.px(10)
    rightPadding: Theme.px(10)
    hoverEnabled: true
    selectByMouse: true
    color: field.enabled ? Theme.text : Theme.disabled
    placeholderText: field.name
    placeholderTextColor: field.enabled ? Theme.faint : Theme.disabled
    selectionColor: Theme.selection
    selectedTextColor: Theme.text
    font.pixelSize: Theme.normal
    Accessible.name: field.name
    background: Rectangle {
        radius: Theme.radiusSmall
        color: field.hovered || field.pose === "hover" ? Theme.hover : Theme.raised
        border.color: !field.enabled ? Theme.line : field.wrong ? Theme.roleColor(StageModel.Danger) : Theme.edge
        FocusRing {
            shown: field.activeFocus || field.pose === "focus"
            inset: -2
            around: Theme.radiusSmall
        }
    }
}
