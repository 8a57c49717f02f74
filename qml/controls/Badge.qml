import QtQuick
import Tickscope

// A small rounded label.
Rectangle {
    id: badge
    required property string text
    property bool active: false
    property bool quiet: false // no frame while it is not active
    property color ink: badge.active ? Theme.accent : Theme.dim
    implicitWidth: label.implicitWidth + Theme.px(badge.quiet && !badge.active ? 8 : 14)
    implicitHeight: Theme.px(20)
    radius: height / 2
    color: badge.active ? Theme.tint(badge.ink) : "transparent"
    border.color: badge.active ? badge.ink : Theme.outline
    border.width: badge.active ? 1.5 : badge.quiet ? 0 : 1
    Accessible.role: Accessible.StaticText
    Accessible.name: badge.text
    Text {
        id: label
        anchors.centerIn: parent
        text: badge.text
        color: badge.active ? badge.ink : Theme.dim
        font.pixelSize: Theme.tiny
        font.weight: badge.active ? Font.DemiBold : Font.Normal
    }
}
