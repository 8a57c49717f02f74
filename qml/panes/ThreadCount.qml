import QtQuick
import Tickscope

// How many of something a thread has; nothing for none.
Row {
    id: tally
    required property int count
    required property int role
    required property string sign
    visible: tally.count > 0
    spacing: 2
    Icon {
        anchors.verticalCenter: parent.verticalCenter
        name: tally.sign
        size: Theme.px(12)
        color: Theme.roleColor(tally.role)
        filled: tally.sign === "dot"
    }
    NoteText {
        anchors.verticalCenter: parent.verticalCenter
        text: tally.count > 999 ? "999+" : tally.count
        font.pixelSize: Theme.tiny
    }
}
