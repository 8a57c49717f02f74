import QtQuick
import Tickscope
import Tickscope.App

// Says that a worker is on the stage, at which time, and steps it on its own.
Card {
    id: bar
    required property StageModel stageModel
    required property string title
    implicitHeight: Math.max(words.height + 2 * Theme.tight, Theme.controlLarge) + Theme.tight
    role: StageModel.Io
    Accessible.role: Accessible.Grouping
    Accessible.name: bar.heading
    Accessible.description: bar.stageModel.threadWhy
    readonly property string heading: qsTr("%1 at %2", "name of a worker thread, time").arg(bar.title).arg(bar.stageModel.threadClock)
    Column {
        id: words
        anchors.left: parent.left
        anchors.leftMargin: Theme.padding
        anchors.right: tools.left
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        spacing: 1
        NoteText {
            width: parent.width
            elide: Text.ElideRight
            text: bar.heading
        }
        Text {
            width: parent.width
            visible: text.length > 0
            elide: Text.ElideRight
            wrapMode: Text.Wrap
            maximumLineCount: 2
            textFormat: Text.PlainText
            text: bar.stageModel.threadWhy
            color: Theme.text
            font.pixelSize: Theme.normal
        }
    }
    Row {
        id: tools
        anchors.right: parent.right
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.tight
        IconButton {
            iconName: "back"
            tip: qsTr("Step this worker back, while the main thread stays")
            enabled: !bar.stageModel.threadAtStart
            onClicked: bar.stageModel.stepThread(false)
        }
        IconButton {
            objectName: "threadForward"
            iconName: "forward"
            tip: qsTr("Step this worker forward, while the main thread stays")
            enabled: !bar.stageModel.threadAtEnd
            onClicked: bar.stageModel.stepThread(true)
        }
        AppButton {
            objectName: "mainThread"
            text: qsTr("Main thread")
            tip: qsTr("Show the main thread again")
            onClicked: bar.stageModel.thread = 0
        }
    }
}
