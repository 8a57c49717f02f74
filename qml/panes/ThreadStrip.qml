pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import Tickscope
import Tickscope.App

// The threads of a run side by side, each at the same time. The chosen one is on the stage.
FocusScope {
    id: strip
    required property ThreadList threads
    required property int current
    signal chosen(int number)
    readonly property real least: Theme.px(132)
    readonly property real share: (strip.width - (strip.threads.count - 1) * Theme.gap) / Math.max(1, strip.threads.count)
    implicitHeight: Theme.px(56)
    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("Threads")

    ListView {
        id: list
        objectName: "threads"
        anchors.fill: parent
        focus: true
        orientation: ListView.Horizontal
        boundsBehavior: Flickable.StopAtBounds
        spacing: Theme.gap
        clip: contentWidth > width
        model: strip.threads
        currentIndex: strip.current
        highlightMoveDuration: 0
        delegate: ThreadCard {
            width: Math.floor(Math.max(strip.least, Math.min(Theme.px(320), strip.share)))
            height: list.height
            current: strip.current === number
            onClicked: strip.chosen(number)
            onMoved: (by) => {
                const next = Math.max(0, Math.min(strip.threads.count - 1, number + by))
                strip.chosen(next)
                list.itemAtIndex(next).forceActiveFocus(Qt.TabFocusReason)
            }
        }
    }
}
