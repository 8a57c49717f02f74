import QtQuick

// What an empty pane says.
Text {
    id: note
    color: Theme.faint
    font.pixelSize: Theme.small
    wrapMode: Text.Wrap
    lineHeight: 1.25
}
