import QtQuick
import Tickscope
import Tickscope.App

// One breakpoint in the list: on or off, what stops, how often.
Rectangle {
    id: row
    required property int index
    required property int kind
    required property string title
    required property string detail
    required property bool isEnabled
    required property int hits // -1: there is no run
    property bool lit: false
    signal flipped(bool on)
    signal chosen()
    signal removed()
    function flip() { row.flipped(!row.isEnabled) }

    implicitHeight: Theme.px(36)
    color: hover.hovered ? Theme.hover : "transparent"
    Accessible.role: Accessible.ListItem
    Accessible.name: row.isEnabled ? qsTr("%1 %2, on, %3").arg(row.title).arg(row.detail).arg(count.text)
                                   : qsTr("%1 %2, off, %3").arg(row.title).arg(row.detail).arg(count.text)

    HoverHandler { id: hover }
    TapHandler { onTapped: row.chosen() }
    AppSwitch {
        id: onOff
        x: Theme.padding
        anchors.verticalCenter: parent.verticalCenter
        focusPolicy: Qt.NoFocus // Space in the list does it
        name: qsTr("Stop: %1").arg(row.title)
        checked: row.isEnabled
        onToggled: row.flipped(onOff.checked)
    }
    Text {
        id: what
        anchors.left: onOff.right
        anchors.leftMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        text: row.title
        textFormat: Text.PlainText
        color: row.isEnabled ? Theme.text : Theme.dim
        font.pixelSize: Theme.normal
    }
    Text {
        anchors.left: what.right
        anchors.leftMargin: Theme.gap
        anchors.right: count.left
        anchors.rightMargin: Theme.gap
        anchors.baseline: what.baseline
        text: row.detail
        textFormat: Text.PlainText
        elide: Text.ElideRight
        color: Theme.dim
        font.family: Theme.codeFont
        font.pixelSize: Theme.small
        font.preferShaping: false
    }
    NoteText {
        id: count
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(40)
        anchors.verticalCenter: parent.verticalCenter
        text: row.hits < 0 ? "" : row.hits === 0 ? qsTr("never", "how often a breakpoint stops") : qsTr("%1×", "so many times").arg(row.hits)
        color: Theme.faint
    }
    IconButton {
        anchors.right: parent.right
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        visible: row.kind !== Breakpoints.Exception && (hover.hovered || row.lit)
        focusPolicy: Qt.NoFocus // Delete in the list does it
        implicitHeight: Theme.controlSmall
        iconName: "cross"
        iconSize: Theme.iconSmall
        tip: qsTr("Remove (Delete)")
        onClicked: row.removed()
    }
    FocusRing { shown: row.lit; inset: 2; around: Theme.radiusSmall }
}
