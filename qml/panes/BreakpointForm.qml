pragma ComponentBehavior: Bound
import QtQuick
import Tickscope
import Tickscope.App

// Makes the breakpoints that belong to no line.
Column {
    id: form
    required property Breakpoints points
    topPadding: Theme.gap
    bottomPadding: Theme.gap
    leftPadding: Theme.padding
    rightPadding: Theme.padding
    spacing: Theme.gap
    readonly property real inner: form.width - 2 * Theme.padding

    function addPrinted() {
        form.points.addPrints(printed.text)
        printed.clear()
    }
    function addQueue() {
        if (length.acceptableInput) form.points.addQueue(queues.chosen, Number(length.text))
    }

    Item {
        width: form.inner
        height: printed.height
        NoteText {
            id: printedNote
            height: parent.height
            verticalAlignment: Text.AlignVCenter
            text: qsTr("When this prints")
        }
        AppTextField {
            id: printed
            objectName: "breakOnText"
            anchors.left: printedNote.right
            anchors.leftMargin: Theme.gap
            anchors.right: addPrinted.left
            anchors.rightMargin: Theme.gap
            implicitHeight: Theme.controlHeight
            font.family: Theme.codeFont
            name: qsTr("a part of a line")
            Accessible.name: qsTr("Stop when this is printed")
            onAccepted: form.addPrinted()
        }
        AppButton {
            id: addPrinted
            anchors.right: parent.right
            text: qsTr("Add")
            enabled: printed.text.length > 0
            onClicked: form.addPrinted()
        }
    }
    Item {
        width: form.inner
        height: length.height
        NoteText {
            id: queueNote
            height: parent.height
            verticalAlignment: Text.AlignVCenter
            //: followed by a number and the name of a queue: "When more than 3 microtasks wait"
            text: qsTr("When more than")
        }
        AppTextField {
            id: length
            objectName: "breakOnLength"
            anchors.left: queueNote.right
            anchors.leftMargin: Theme.gap
            implicitHeight: Theme.controlHeight
            implicitWidth: Theme.px(48)
            leftPadding: Theme.gap
            rightPadding: Theme.gap
            text: "3"
            validator: IntValidator { bottom: 0; top: 999999 }
            wrong: !length.acceptableInput
            Accessible.name: qsTr("Stop when a queue is longer than")
            onAccepted: form.addQueue()
        }
        AppButton {
            id: queues
            property int chosen: 0
            anchors.left: length.right
            anchors.leftMargin: Theme.gap
            anchors.right: addQueue.left
            anchors.rightMargin: Theme.gap
            text: form.points.queueNames()[queues.chosen]
            iconName: "chevron"
            Accessible.name: qsTr("Queue: %1").arg(queues.text)
            onClicked: queueMenu.popup(queues, 0, queues.height)
            AppMenu {
                id: queueMenu
                Repeater {
                    model: form.points.queueNames()
                    AppMenuItem {
                        id: queueItem
                        required property int index
                        required property string modelData
                        text: queueItem.modelData
                        onTriggered: queues.chosen = queueItem.index
                    }
                }
            }
        }
        AppButton {
            id: addQueue
            objectName: "addQueueBreakpoint"
            anchors.right: parent.right
            text: qsTr("Add")
            enabled: length.acceptableInput
            onClicked: form.addQueue()
        }
    }
}
