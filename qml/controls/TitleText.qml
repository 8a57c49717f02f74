import QtQuick
import Tickscope

// The title of a page or a dialog.
Text {
    color: Theme.text
    textFormat: Text.PlainText
    font.pixelSize: Theme.title
    font.weight: Font.DemiBold
    wrapMode: Text.Wrap
}
