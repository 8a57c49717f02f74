pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import Tickscope

// A chapter's heading, or the quiz of one lesson.
AbstractButton {
    id: row
    required property string lessonId
    required property string title
    required property bool isChapter
    required property int questions
    required property real progress
    required property string problem

    objectName: row.isChapter ? "" : "quizOf"
    text: row.title
    height: row.isChapter ? Theme.px(30) : Theme.px(52)
    enabled: !row.isChapter && row.questions > 0 && row.problem.length === 0
    hoverEnabled: true
    focusPolicy: row.isChapter ? Qt.NoFocus : Qt.TabFocus
    Accessible.role: row.isChapter ? Accessible.Heading : Accessible.Button
    Accessible.name: row.isChapter ? row.title : qsTr("%1, questions: %2").arg(row.title).arg(row.questions)
    Keys.onShortcutOverride: (event) => event.accepted = event.key === Qt.Key_Space
    Keys.onReturnPressed: row.clicked()
    Keys.onEnterPressed: row.clicked()

    contentItem: Face {}
    background: Rectangle {
        visible: !row.isChapter
        radius: Theme.radius
        color: row.down ? Theme.pressed : row.hovered ? Theme.hover : Theme.pane
        border.color: Theme.line
        FocusRing { shown: row.visualFocus; inset: -2 }
    }

    component Face: Item {
        SectionText {
            visible: row.isChapter
            anchors.bottom: parent.bottom
            text: row.title
        }
        Text {
            visible: !row.isChapter
            x: Theme.px(16)
            anchors.verticalCenter: parent.verticalCenter
            width: count.x - x - Theme.gap
            text: row.title
            elide: Text.ElideRight
            color: row.enabled ? Theme.text : Theme.dim
            font.pixelSize: Theme.large
            font.weight: Font.Medium
        }
        NoteText {
            id: count
            visible: !row.isChapter
            anchors.right: parent.right
            anchors.rightMargin: Theme.px(16)
            anchors.verticalCenter: parent.verticalCenter
            text: row.problem.length > 0 ? qsTr("cannot be read") : qsTr("Questions: %1").arg(row.questions)
        }
    }
}
