pragma ComponentBehavior: Bound
import QtQuick
import Tickscope

// Tabs above what they show. One stop for Tab; arrows choose.
FocusScope {
    id: bar
    required property var labels
    required property int current
    property string name
    property string pose // as of SegmentedChoice
    signal chosen(int index)

    implicitWidth: row.implicitWidth
    implicitHeight: Theme.paneHeader
    Accessible.role: Accessible.PageTabList
    Accessible.name: bar.name

    Row {
        id: row
        height: parent.height
        spacing: Theme.tight
        Repeater {
            model: bar.labels
            AppTab {
                required property int index
                required property string modelData
                text: modelData
                current: index === bar.current
                height: row.height
                pose: bar.pose === "focus" && current ? "focus"
                    : bar.pose !== "focus" && index === bar.current + 1 ? bar.pose : ""
                onClicked: bar.chosen(index)
                onMoved: (by) => bar.pick(index + by)
            }
        }
    }
    function pick(index: int) {
        if (index < 0 || index >= bar.labels.length) return
        bar.chosen(index)
        row.children[index].forceActiveFocus(Qt.TabFocusReason)
    }
}
