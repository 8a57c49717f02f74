import QtQuick
import Tickscope

// What an empty pane says.
NoteText {
    color: Theme.faint
    wrapMode: Text.Wrap
    lineHeight: Theme.leading
}
