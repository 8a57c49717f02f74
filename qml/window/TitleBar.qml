import QtQuick
import Tickscope

// The line at the top: what the current page puts there.
Item {
    id: bar
    required property AppPage page
    readonly property Item headSlot: head
    readonly property Item toolSlot: tools
    height: Theme.px(46)

    Row {
        id: head
        x: Theme.px(16)
        height: parent.height
        spacing: Theme.gap
        HeadingText {
            height: parent.height
            verticalAlignment: Text.AlignVCenter
            visible: text.length > 0
            text: bar.page ? bar.page.title : ""
        }
    }
    Row {
        id: tools
        anchors.right: parent.right
        anchors.rightMargin: Theme.gap
        height: parent.height
        spacing: Theme.gap
    }
}
