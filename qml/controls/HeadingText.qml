import QtQuick
import Tickscope

// The name of a thing, or a short question.
Text {
    color: Theme.text
    textFormat: Text.PlainText
    font.pixelSize: Theme.large
    font.weight: Font.DemiBold
}
