import QtQuick

// A small rounded label.
Rectangle {
    id: chip
    required property string text
    property bool active: false
    property bool quiet: false // no frame while it is not active
    property color ink: active ? Theme.accent : Theme.dim
    implicitWidth: label.implicitWidth + Theme.px(chip.quiet && !chip.active ? 8 : 14)
    implicitHeight: Theme.px(20)
    radius: height / 2
    color: chip.active ? Qt.tint(Theme.pane, Qt.alpha(chip.ink, 0.14)) : "transparent"
    border.color: chip.active ? chip.ink : Theme.line
    border.width: chip.active ? 1.5 : chip.quiet ? 0 : 1
    Text {
        id: label
        anchors.centerIn: parent
        text: chip.text
        color: chip.active ? chip.ink : Theme.dim
        font.pixelSize: Theme.tiny
        font.weight: chip.active ? Font.DemiBold : Font.Normal
    }
}
