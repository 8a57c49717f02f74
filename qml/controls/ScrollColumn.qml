import QtQuick
import QtQuick.Controls.Basic
import Tickscope

// A page of things under one another, in the middle, that scrolls when it is long.
Flickable {
    id: flick
    property real columnWidth: Theme.px(760)
    property real spacing: Theme.wide
    default property alias content: column.data
    readonly property real innerWidth: column.width

    contentHeight: column.implicitHeight + 2 * Theme.margin
    boundsBehavior: Flickable.StopAtBounds
    clip: true
    ScrollBar.vertical: AppScrollBar {}
    Column {
        id: column
        width: Math.min(flick.width - 2 * Theme.margin, flick.columnWidth)
        x: Math.round((flick.width - width) / 2)
        y: Theme.wide
        spacing: flick.spacing
    }
}
