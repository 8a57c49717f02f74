import QtQuick
import Tickscope
import Tickscope.App

// One bookmark in the list: its name and its moment.
Rectangle {
    id: row
    required property int index
    required property string name
    required property int step
    required property string when
    required property bool isHere
    property bool lit: false
    property bool naming: false
    signal chosen()
    signal renamed(string name)
    signal removed()

    function rename() {
        row.naming = true
        field.text = row.name
        field.selectAll()
        field.forceActiveFocus(Qt.ShortcutFocusReason)
    }
    function done(name: string) {
        if (!row.naming) return
        row.naming = false
        field.focus = false
        row.forceActiveFocus(Qt.OtherFocusReason)
        if (name.length > 0) row.renamed(name)
    }

    implicitHeight: Theme.px(36)
    color: row.isHere ? Theme.accentSoft : hover.hovered ? Theme.hover : "transparent"
    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("%1, step %2").arg(row.name).arg(row.step)

    HoverHandler { id: hover }
    TapHandler { onTapped: row.chosen(); onDoubleTapped: row.rename() }
    Icon {
        id: sign
        x: Theme.padding
        anchors.verticalCenter: parent.verticalCenter
        name: "bookmark"
        size: Theme.px(16)
        filled: row.isHere
        color: row.isHere ? Theme.accent : Theme.dim
    }
    Text {
        anchors.left: sign.right
        anchors.leftMargin: Theme.gap
        anchors.right: moment.left
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        visible: !row.naming
        text: row.name
        textFormat: Text.PlainText
        elide: Text.ElideRight
        color: Theme.text
        font.pixelSize: Theme.normal
    }
    AppTextField {
        id: field
        anchors.left: sign.right
        anchors.leftMargin: Theme.tight
        anchors.right: moment.left
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        implicitHeight: Theme.controlHeight
        visible: row.naming
        maximumLength: 80
        name: qsTr("Name of the bookmark")
        onAccepted: row.done(field.text)
        Keys.onEscapePressed: row.done("")
        onActiveFocusChanged: if (!field.activeFocus) row.done(field.text)
    }
    NoteText {
        id: moment
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(hover.hovered || row.lit ? 68 : 12)
        anchors.verticalCenter: parent.verticalCenter
        text: qsTr("step %1  ·  %2").arg(row.step).arg(row.when)
        color: Theme.faint
    }
    Row {
        anchors.right: parent.right
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        visible: hover.hovered || row.lit
        component Small: IconButton {
            focusPolicy: Qt.NoFocus
            implicitHeight: Theme.controlSmall
            iconSize: Theme.iconSmall
        }
        Small { iconName: "edit"; tip: qsTr("Name it (F2)"); onClicked: row.rename() }
        Small { iconName: "cross"; tip: qsTr("Remove (Delete)"); onClicked: row.removed() }
    }
    FocusRing { shown: row.lit && !row.naming; inset: 2; around: Theme.radiusSmall }
}
