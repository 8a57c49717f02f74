import QtQuick
import Tickscope
import Tickscope.App

// Who did what when: the keys of travel, the axis, the lanes with their names, and the whole run in small.
Card {
    id: pane
    required property Session session
    readonly property alias transport: transport
    readonly property real nameWidth: Math.round(Math.min(Theme.px(118), Math.max(90, pane.width * 0.15)))
    readonly property bool roomy: pane.height >= Theme.px(190)
    function fit() { timeline.fit() }

    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Timeline")

    TransportBar {
        id: transport
        width: parent.width
        session: pane.session
        withScrubber: pane.height < Theme.px(62) + 34 // too low for lanes
    }
    RuleLine {
        anchors.top: transport.bottom
        width: parent.width
    }
    TimelineLaneNames {
        anchors.top: timeline.top
        anchors.bottom: timeline.bottom
        width: pane.nameWidth
        visible: timeline.visible
        opacity: timeline.opacity
        view: timeline
    }
    TimelineAxisStrip {
        id: axis
        objectName: "timelineAxis"
        anchors.left: timeline.left
        anchors.right: timeline.right
        anchors.top: transport.bottom
        anchors.topMargin: 2
        height: Theme.px(20)
        visible: timeline.visible
        view: timeline
        session: pane.session
    }
    TimelineView {
        id: timeline
        objectName: "timeline"
        anchors.left: parent.left
        anchors.leftMargin: pane.nameWidth
        anchors.right: parent.right
        anchors.rightMargin: Theme.padding
        anchors.top: axis.bottom
        anchors.topMargin: 2
        anchors.bottom: overview.visible ? overview.top : parent.bottom
        anchors.bottomMargin: 4
        visible: !transport.withScrubber
        opacity: pane.session.status === Session.Ready ? 1 : 0.4
        session: pane.session
    }
    TimelineOverview {
        id: overview
        objectName: "timelineOverview"
        anchors.left: timeline.left
        anchors.right: timeline.right
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 6
        height: Theme.px(18)
        visible: timeline.visible && pane.session.hasRun && (pane.roomy || !timeline.fitted)
        opacity: timeline.opacity
        view: timeline
    }
    NoteText {
        anchors.verticalCenter: overview.verticalCenter
        x: Theme.padding
        visible: overview.visible
        text: qsTr("whole run")
        Accessible.ignored: true
    }
    // What scrolls ends here, below the main thread.
    RuleLine {
        visible: timeline.pinnedRows > 0 && timeline.scrollY > 0
        y: timeline.y + Math.round(timeline.pinnedRows * timeline.rowHeight)
        width: parent.width
    }
    // Where the lanes shown stand among all, when there are too many.
    Rectangle {
        visible: timeline.visible && timeline.contentHeight > timeline.height + 1
        anchors.left: timeline.right
        anchors.leftMargin: 4
        width: 4
        radius: 2
        y: timeline.y + timeline.height * timeline.scrollY / Math.max(1, timeline.contentHeight)
        height: timeline.height * timeline.height / Math.max(1, timeline.contentHeight)
        color: Theme.edge
    }
    EmptyNote {
        x: Theme.padding
        anchors.top: timeline.top
        visible: timeline.visible && !pane.session.hasRun
        text: qsTr("The run appears here: who did what, and when.")
    }
    MomentMarks {
        anchors.left: timeline.left
        anchors.right: timeline.right
        anchors.top: transport.bottom
        height: Theme.px(14)
        clip: true
        visible: pane.session.playhead.ready && !transport.withScrubber
        session: pane.session
        timeline: timeline
    }
    // The play head
    Rectangle {
        visible: timeline.visible && pane.session.playhead.ready && timeline.playheadX >= 0 && timeline.playheadX <= timeline.width
        x: timeline.x + Math.round(timeline.playheadX) - 1
        anchors.top: axis.bottom
        anchors.topMargin: -4
        anchors.bottom: timeline.bottom
        width: 2
        color: Theme.playhead
    }
}
