import QtQuick
import QtQuick.Controls.Basic
import Tickscope

// One line to type.
TextField {
    id: field
    property string name
    property string pose
    implicitHeight: Theme.controlLarge
    implicitWidth: Theme.px(180)
    leftPadding: Theme.px(10)
    rightPadding: Theme.px(10)
    hoverEnabled: true
    selectByMouse: true
    color: field.enabled ? Theme.text : Theme.disabled
    placeholderTextColor: field.enabled ? Theme.faint : Theme.disabled
    selectionColor: Theme.selection
    selectedTextColor: Theme.text
    font.pixelSize: Theme.normal
    Accessible.name: field.name
    background: Rectangle {
        radius: Theme.radiusSmall
        color: field.hovered || field.pose === "hover" ? Theme.hover : Theme.raised
        border.color: field.enabled ? Theme.edge : Theme.line
        FocusRing {
            shown: field.activeFocus || field.pose === "focus"
            inset: -2
            around: Theme.radiusSmall
        }
    }
}
