import QtQuick
import Tickscope

// The name of a group.
Text {
    color: Theme.dim
    textFormat: Text.PlainText
    font.pixelSize: Theme.small
    font.weight: Font.DemiBold
}
