pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import Tickscope
import Tickscope.App

// The text of one step, its checkpoint, and the way on.
FocusScope {
    id: reader
    required property Shell shell
    required property LessonTour tour
    readonly property bool atEnd: reader.tour.step + 1 >= reader.tour.stepCount

    Card { anchors.fill: parent }
    SectionText {
        id: lessonTitle
        x: Theme.px(20)
        y: Theme.px(16)
        width: parent.width - 2 * x
        text: reader.tour.title
        elide: Text.ElideRight
    }
    Flickable {
        id: flick
        objectName: "lessonText"
        anchors.top: lessonTitle.bottom
        anchors.topMargin: Theme.px(8)
        anchors.bottom: footer.top
        width: parent.width
        contentHeight: column.implicitHeight + Theme.px(24)
        property bool reveal: false // the verdict is coming: show it
        onContentHeightChanged: if (flick.reveal) flick.contentY = Math.max(0, flick.contentHeight - flick.height)
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        ScrollBar.vertical: AppScrollBar {}
        Column {
            id: column
            x: Theme.px(20)
            width: parent.width - 2 * x
            spacing: Theme.px(14)
            TitleText {
                objectName: "lessonHeading"
                width: parent.width
                visible: text.length > 0
                text: reader.tour.heading
                Accessible.role: Accessible.Heading
                Accessible.name: text
            }
            Text {
                width: parent.width
                visible: text.length > 0
                text: reader.tour.text
                textFormat: Text.MarkdownText
                color: Theme.text
                linkColor: Theme.link
                wrapMode: Text.Wrap
                font.pixelSize: reader.width < Theme.px(350) ? Theme.large : Theme.reading
                lineHeight: Theme.readingLeading
                Accessible.role: Accessible.StaticText
                Accessible.name: reader.tour.text
            }
            LessonCheckpoint {
                width: parent.width
                visible: reader.tour.hasCheckpoint
                tour: reader.tour
            }
            LessonEnd {
                width: parent.width
                visible: reader.atEnd && reader.tour.open && reader.tour.stepCount > 0
                shell: reader.shell
                tour: reader.tour
            }
            MessageStrip {
                width: parent.width
                role: StageModel.Danger
                shown: reader.tour.problem.length > 0
                heading: qsTr("This lesson cannot be read")
                text: reader.tour.problem
            }
        }
    }
    LessonFooter {
        id: footer
        anchors.bottom: parent.bottom
        width: parent.width
        shell: reader.shell
        tour: reader.tour
    }
    Connections {
        target: reader.tour
        function onStepChanged() {
            flick.reveal = false
            flick.contentY = 0
        }
        function onAnswered() { flick.reveal = reader.tour.chosen >= 0 }
    }
}
