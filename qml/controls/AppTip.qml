import QtQuick
import QtQuick.Controls.Basic
import Tickscope

// A remark beside what the mouse is over.
ToolTip {
    id: tip
    delay: 500
    timeout: 8000
    padding: Theme.gap
    font.pixelSize: Theme.small
    contentItem: Text {
        text: tip.text
        font: tip.font
        color: Theme.text
        // With breaks of its own: the width that a wrapped text asks for is that of all its lines together.
        wrapMode: tip.text.includes("\n") ? Text.NoWrap : Text.Wrap
    }
    enter: Transition { NumberAnimation { property: "opacity"; from: 0; to: 1; duration: Theme.quick } }
    exit: Transition { NumberAnimation { property: "opacity"; from: 1; to: 0; duration: Theme.quick } }
    background: Rectangle {
        color: Theme.raised
        border.color: Theme.outline
        radius: Theme.radiusSmall
    }
}
