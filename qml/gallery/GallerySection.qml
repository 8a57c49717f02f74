import QtQuick
import Tickscope

// One part of the gallery: a name over a pane.
Column {
    id: section
    required property string name
    property string text
    default property alias content: inner.data
    readonly property real room: section.width - 2 * Theme.wide
    spacing: Theme.gap
    Row {
        spacing: Theme.padding
        HeadingText { id: heading; text: section.name }
        NoteText {
            anchors.baseline: heading.baseline
            text: section.text
        }
    }
    Card {
        width: section.width
        height: inner.implicitHeight + 2 * Theme.wide
        Column {
            id: inner
            x: Theme.wide
            y: Theme.wide
            width: section.room
            spacing: Theme.wide
        }
    }
}
