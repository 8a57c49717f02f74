import QtQuick
import Tickscope

// One example: its title, and why to look at it. The first of a group has its name above.
Item {
    id: row
    required property int index
    required property string title
    required property string reason
    required property string heading
    required property bool current
    signal clicked()

    implicitHeight: face.y + face.height
    Accessible.role: Accessible.ListItem
    Accessible.name: row.title
    Accessible.description: row.reason
    Accessible.selected: row.current
    Accessible.onPressAction: row.clicked()

    SectionText {
        id: group
        visible: row.heading.length > 0
        leftPadding: Theme.gap
        topPadding: row.index > 0 ? Theme.padding : Theme.tight
        bottomPadding: Theme.tight
        text: row.heading
    }
    Rectangle {
        id: face
        y: group.visible ? group.height : 0
        width: row.width
        height: texts.height + 2 * Theme.tight + 2
        radius: Theme.radiusSmall
        color: row.current ? Theme.accentSoft : mouse.containsMouse ? Theme.hover : "transparent"
        Column {
            id: texts
            x: Theme.gap
            y: Theme.tight + 1
            width: face.width - 2 * Theme.gap
            spacing: 1
            BodyText {
                width: parent.width
                text: row.title
                elide: Text.ElideRight
            }
            NoteText {
                width: parent.width
                text: row.reason
                wrapMode: Text.Wrap
            }
        }
        MouseArea {
            id: mouse
            anchors.fill: parent
            hoverEnabled: true
            cursorShape: Qt.PointingHandCursor
            onClicked: row.clicked()
        }
    }
}
