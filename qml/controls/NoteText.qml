import QtQuick
import Tickscope

// What is said beside it: explanations, times, names of lanes.
Text {
    color: Theme.dim
    textFormat: Text.PlainText
    font.pixelSize: Theme.small
}
