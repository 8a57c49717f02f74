import QtQuick
import Tickscope
import Tickscope.App

// One pane of the stage: a frame and a title. The cards themselves are drawn by the overlay, which is told
// where this pane's inside is.
TitledPane {
    id: queue
    required property StageModel stageModel
    required property int which // a StageModel.Pane
    required property Item canvas
    property string emptyText
    property string ghostText // what will land here next
    readonly property int count: queue.stageModel.counts[queue.which]
    signal moved()

    trailing: queue.count > 0 ? String(queue.count) : ""
    Accessible.role: Accessible.List
    Accessible.description: queue.count > 0 ? qsTr("%n card(s)", "", queue.count) : queue.emptyText

    function report() {
        const inset = Theme.padding
        if (!queue.visible) {
            queue.stageModel.setPaneRect(queue.which, 0, 0, 0, 0)
            return
        }
        const corner = queue.body.mapToItem(queue.canvas, 0, 0)
        queue.stageModel.setPaneRect(queue.which, corner.x + inset - 1, corner.y + 2,
                                queue.body.width - 2 * inset + 2, queue.body.height - Theme.gap)
    }
    onXChanged: queue.moved()
    onYChanged: queue.moved()
    onWidthChanged: queue.moved()
    onHeightChanged: queue.moved()
    onVisibleChanged: queue.moved()

    // What an empty queue says. While steps come fast it keeps still: the queue will not be empty for long.
    Item {
        id: remark
        anchors.fill: parent
        visible: queue.count === 0
        opacity: 0
        states: State {
            name: "said"
            when: queue.count === 0
            PropertyChanges { remark.opacity: 1 }
        }
        transitions: Transition {
            to: "said"
            enabled: queue.stageModel.fading
            SequentialAnimation {
                PauseAnimation { duration: Theme.move }
                NumberAnimation { property: "opacity"; duration: Theme.fade }
            }
        }
        EmptyNote {
            id: note
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.margins: Theme.padding
            y: Math.max(0, Math.min(4, queue.body.height - height))
            maximumLineCount: Math.max(1, Math.floor(queue.body.height / (letters.height * Theme.leading)))
            elide: Text.ElideRight
            visible: !ghost.visible
            text: queue.emptyText
            FontMetrics {
                id: letters
                font: note.font
            }
        }
        Rectangle {
            id: ghost
            visible: queue.ghostText.length > 0
            x: Theme.padding - 1
            y: 2
            width: Math.min(queue.body.width - 2 * Theme.padding + 2, natural.width + Theme.px(34))
            height: Math.max(Theme.px(30), ghostLabel.height + Theme.px(14))
            radius: Theme.radius
            color: "transparent"
            border.color: Theme.line
            TextMetrics {
                id: natural
                text: queue.ghostText
                font: ghostLabel.font
            }
            Stripe { x: 5; y: 6; height: parent.height - 12; color: queue.titleColor; opacity: 0.5 }
            Text {
                id: ghostLabel
                x: Theme.px(18)
                width: parent.width - x - Theme.px(8)
                anchors.verticalCenter: parent.verticalCenter
                wrapMode: Text.Wrap
                maximumLineCount: queue.body.height > Theme.px(56) ? 2 : 1
                elide: Text.ElideRight
                text: queue.ghostText
                color: Theme.faint
                font.pixelSize: Theme.small
            }
        }
    }
}
