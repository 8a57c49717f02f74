pragma ComponentBehavior: Bound
import QtQuick
import Tickscope
import Tickscope.App

// The names of the lanes. Those of a worker are set in, under its name.
Item {
    id: names
    required property TimelineItem view
    clip: true
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Lanes of the timeline")

    WheelHandler {
        acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad
        onWheel: (event) => names.view.pan(0, event.angleDelta.y / 3)
    }
    Repeater {
        model: names.view.laneNames
        Item {
            id: lane
            required property int index
            required property string modelData
            readonly property int row: names.view.laneRows[lane.index]
            readonly property int thread: names.view.laneThreads[lane.index]
            readonly property bool opensThread: lane.index > 0 && names.view.laneThreads[lane.index - 1] !== lane.thread
            readonly property bool pinned: lane.row < names.view.pinnedRows
            y: lane.row * names.view.rowHeight - (lane.pinned ? 0 : names.view.scrollY)
            z: lane.pinned ? 1 : 0
            width: names.width
            height: names.view.rowHeight
            visible: lane.y + lane.height > 0 && lane.y < names.height
            Accessible.role: Accessible.ListItem
            Accessible.name: lane.modelData

            Rectangle {
                anchors.fill: parent
                anchors.leftMargin: 1 // the frame of the pane
                visible: lane.pinned
                color: Theme.pane
            }
            Rectangle {
                anchors.fill: parent
                anchors.margins: 1
                visible: names.view.chosenLane === lane.index
                radius: Theme.radiusTiny
                color: Theme.accentSoft
            }
            RuleLine {
                visible: lane.opensThread
                width: parent.width
            }
            HoverHandler { id: pointer }
            AppTip {
                visible: pointer.hovered && nameText.truncated
                text: lane.modelData
            }
            NoteText {
                id: nameText
                x: Theme.padding + (lane.thread > 0 && !lane.opensThread ? Theme.gap : 0)
                width: lane.width - x - Theme.gap
                height: lane.height
                verticalAlignment: Text.AlignVCenter
                elide: Text.ElideRight
                text: lane.modelData
                color: names.view.chosenLane === lane.index ? Theme.text : Theme.dim
                font.weight: lane.row === 0 || lane.opensThread ? Font.Medium : Font.Normal
                Accessible.ignored: true
            }
        }
    }
}
