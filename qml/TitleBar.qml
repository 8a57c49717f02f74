import QtQuick

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
        Text {
            height: parent.height
            verticalAlignment: Text.AlignVCenter
            visible: text.length > 0
            text: bar.page ? bar.page.title : ""
            color: Theme.text
            font.pixelSize: Theme.large
            font.weight: Font.DemiBold
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
