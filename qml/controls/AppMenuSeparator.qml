import QtQuick
import QtQuick.Controls.Basic
import Tickscope

// A line between groups of a menu.
MenuSeparator {
    id: separator
    height: separator.visible ? implicitHeight : 0
    padding: 0
    topPadding: 5
    bottomPadding: 5
    contentItem: Rectangle {
        implicitHeight: Theme.hairline
        color: Theme.line
    }
}
