import QtQuick
import Tickscope
import Tickscope.App

// One line of the list of lessons: a chapter's heading, or a lesson with minutes and progress.
Item {
    id: row
    required property int index
    required property string lessonId
    required property string title
    required property bool isChapter
    required property int minutes
    required property real progress
    required property string problem
    property bool open: false
    property bool focused: false
    signal clicked()

    height: row.isChapter ? Theme.px(row.index === 0 ? 24 : 36) : label.implicitHeight + Theme.px(34)
    Accessible.role: row.isChapter ? Accessible.Heading : Accessible.ListItem
    Accessible.name: row.isChapter ? row.title
        : row.problem.length > 0 ? qsTr("%1, cannot be read").arg(row.title)
        : qsTr("%1, %2 minutes, %3 % read").arg(row.title).arg(row.minutes).arg(Math.round(row.progress * 100))
    Accessible.selected: row.open
    Accessible.onPressAction: row.clicked()

    NoteText {
        visible: row.isChapter
        x: Theme.padding
        width: parent.width - 2 * x
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.px(5)
        text: row.title
        elide: Text.ElideRight
        font.pixelSize: Theme.tiny
        font.weight: Font.DemiBold
    }
    Rectangle {
        id: plate
        visible: !row.isChapter
        anchors.fill: parent
        anchors.leftMargin: Theme.px(6)
        anchors.rightMargin: Theme.px(6)
        anchors.bottomMargin: 2
        radius: Theme.radiusSmall
        color: row.open ? Theme.accentSoft : mouse.containsMouse ? Theme.hover : "transparent"
        FocusRing { shown: row.focused; inset: 0; around: Theme.radiusSmall }
        Text {
            id: label
            x: Theme.px(8)
            y: Theme.px(7)
            width: parent.width - 2 * x
            text: row.title
            wrapMode: Text.Wrap
            color: row.open ? Theme.accent : Theme.text
            font.pixelSize: Theme.normal
            font.weight: row.open ? Font.DemiBold : Font.Medium
        }
        Item {
            x: label.x
            anchors.top: label.bottom
            anchors.topMargin: Theme.px(3)
            width: label.width
            height: Theme.px(14)
            Text {
                id: minutes
                anchors.verticalCenter: parent.verticalCenter
                text: row.problem.length > 0 ? qsTr("cannot be read") : qsTr("%1 min").arg(row.minutes)
                color: row.problem.length > 0 ? Theme.roleColor(StageModel.Danger) : Theme.dim
                font.pixelSize: Theme.tiny
            }
            ProgressLine {
                visible: row.problem.length === 0
                anchors.left: minutes.right
                anchors.leftMargin: Theme.px(8)
                anchors.right: done.visible ? done.left : parent.right
                anchors.rightMargin: done.visible ? Theme.px(4) : 0
                anchors.verticalCenter: parent.verticalCenter
                value: row.progress
            }
            Icon {
                id: done
                visible: row.progress >= 1
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                name: "check"
                size: Theme.iconSmall
                stroke: 2.25
                color: Theme.roleColor(StageModel.Rendering)
            }
        }
    }
    MouseArea {
        id: mouse
        anchors.fill: parent
        enabled: !row.isChapter
        hoverEnabled: true
        cursorShape: Qt.PointingHandCursor
        onClicked: row.clicked()
    }
}
