import QtQuick
import Tickscope

// Settings that belong together.
Card {
    id: group
    required property string name
    default property alias rows: column.data
    width: parent ? parent.width : 0
    height: column.implicitHeight + heading.height + Theme.px(6)
    Accessible.role: Accessible.Grouping
    Accessible.name: group.name
    SectionText {
        id: heading
        x: Theme.margin
        height: Theme.px(42)
        verticalAlignment: Text.AlignVCenter
        text: group.name
    }
    Column {
        id: column
        anchors.top: heading.bottom
        width: parent.width
    }
}
