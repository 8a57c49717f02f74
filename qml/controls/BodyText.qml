import QtQuick
import Tickscope

// What is said in a control, a list, a card.
Text {
    color: Theme.text
    textFormat: Text.PlainText
    font.pixelSize: Theme.normal
}
