import QtQuick

// The line at the top: what the current page puts there.
Item {
    id: bar
    required property AppPage page
    height: Theme.px(46)

    Row {
        x: Theme.px(16)
        height: parent.height
        spacing: Theme.gap
        Text {
            anchors.verticalCenter: parent.verticalCenter
            visible: text.length > 0
            text: bar.page ? bar.page.title : ""
            color: Theme.text
            font.pixelSize: Theme.large
            font.weight: Font.DemiBold
        }
        Loader {
            anchors.verticalCenter: parent.verticalCenter
            sourceComponent: bar.page ? bar.page.titleHead : null
        }
    }
    Loader {
        anchors.right: parent.right
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        sourceComponent: bar.page ? bar.page.titleTools : null
    }
}
