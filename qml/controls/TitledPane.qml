import QtQuick
import Tickscope

// A titled surface. What is put into it stands below the title; `tools` stand right in the title line.
Card {
    id: pane
    property string title
    property string subtitle
    property string trailing
    property color titleColor: Theme.text
    property alias tools: toolRow.data
    property real headerHeight: Theme.paneHeader
    default property alias content: body.data
    readonly property alias body: body

    Accessible.role: Accessible.Grouping
    Accessible.name: pane.title

    Text {
        id: heading
        x: Theme.padding
        height: pane.headerHeight
        verticalAlignment: Text.AlignVCenter
        width: Math.min(implicitWidth, toolRow.x - x - Theme.tight)
        elide: Text.ElideRight
        text: pane.title
        color: pane.titleColor
        font.pixelSize: Theme.normal
        font.weight: Font.DemiBold
        Accessible.ignored: true
    }
    NoteText {
        anchors.left: heading.right
        anchors.leftMargin: Theme.gap
        anchors.baseline: heading.baseline
        width: Math.max(0, (count.visible ? count.x : toolRow.x) - x - Theme.gap)
        elide: Text.ElideRight
        visible: implicitWidth <= width // half a subtitle says nothing
        text: pane.subtitle
    }
    NoteText {
        id: count
        visible: text.length > 0 && heading.x + heading.implicitWidth + Theme.gap + implicitWidth <= toolRow.x
        anchors.right: toolRow.left
        anchors.rightMargin: toolRow.width > 0 ? Theme.gap : 0
        anchors.baseline: heading.baseline
        text: pane.trailing
    }
    Row {
        id: toolRow
        anchors.right: parent.right
        anchors.rightMargin: Theme.padding
        height: pane.headerHeight
        spacing: Theme.tight
    }
    Item {
        id: body
        x: 1
        y: pane.headerHeight
        width: pane.width - 2
        height: pane.height - pane.headerHeight - 1
    }
}
