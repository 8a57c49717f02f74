pragma ComponentBehavior: Bound
import QtQuick
import Tickscope
import Tickscope.App

// What the program prints; beside a wrong order only up to the first difference.
Column {
    id: printed
    required property Quiz quiz
    readonly property bool beside: printed.quiz.kind === Quiz.Order
    spacing: 0
    Accessible.role: Accessible.List
    Accessible.name: qsTr("What it prints")

    SectionText {
        bottomPadding: Theme.px(6)
        text: qsTr("What it prints")
    }
    Repeater {
        model: printed.quiz.shownTruth.length
        Item {
            id: line
            required property int index
            readonly property bool differs: line.index === printed.quiz.firstDifference
            readonly property string text: printed.quiz.shownTruth[line.index] ?? ""
            width: printed.width
            height: printed.beside ? Theme.px(42) : Theme.px(26)
            Accessible.role: Accessible.ListItem
            Accessible.name: line.text
            Rectangle {
                anchors.fill: parent
                anchors.bottomMargin: printed.beside ? Theme.px(6) : 0
                radius: Theme.radius
                color: line.differs ? Theme.accentSoft : "transparent"
                border.width: line.differs ? 2 : printed.beside ? 1 : 0
                border.color: line.differs ? Theme.accent : Theme.line
                NoteText {
                    x: Theme.px(12)
                    anchors.verticalCenter: parent.verticalCenter
                    text: line.index + 1
                    font.pixelSize: Theme.tiny
                }
                Text {
                    x: Theme.px(34)
                    width: parent.width - x - Theme.px(10)
                    anchors.verticalCenter: parent.verticalCenter
                    text: line.text
                    textFormat: Text.PlainText
                    elide: Text.ElideRight
                    color: Theme.text
                    font.family: Theme.codeFont
                    font.pixelSize: printed.beside ? Theme.large : Theme.normal
                }
            }
        }
    }
    NoteText {
        width: printed.width
        visible: printed.quiz.hiddenTruth > 0
        leftPadding: Theme.px(12)
        wrapMode: Text.Wrap
        text: qsTr("… and %1 more. See for yourself how it goes on.").arg(printed.quiz.hiddenTruth)
    }
}
