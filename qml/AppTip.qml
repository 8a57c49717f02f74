import QtQuick
import QtQuick.Controls.Basic

ToolTip {
    id: tip
    delay: 500
    timeout: 8000
    padding: 8
    font.pixelSize: Theme.small
    contentItem: Text {
        text: tip.text
        font: tip.font
        color: Theme.text
        wrapMode: Text.Wrap
    }
    background: Rectangle {
        color: Theme.raised
        border.color: Theme.outline
        radius: 6
    }
}
