pragma ComponentBehavior: Bound
import QtQuick
import Tickscope
import Tickscope.App

// Bookmarks, stops of breakpoints and the repeated span: on the scale of a timeline, or on one of all steps.
Item {
    id: marks
    required property Session session
    property TimelineItem timeline: null
    property int view: 0 // counts the changes of the scale
    readonly property Playhead playhead: marks.session.playhead

    onWidthChanged: ++marks.view
    Connections {
        target: marks.timeline
        function onViewChanged() { ++marks.view }
    }
    // The second argument makes bindings follow the scale.
    function x0(position: int, view: int): real {
        return marks.timeline ? marks.timeline.xAt(position) : marks.playhead.shareAt(position) * marks.width
    }

    // The span: a line with an end at each side.
    Item {
        readonly property real from: marks.x0(marks.playhead.loopBegin, marks.view)
        visible: marks.playhead.looping
        x: from
        width: Math.max(4, marks.x0(marks.playhead.loopEnd, marks.view) - from)
        height: parent.height
        Rectangle { width: parent.width; height: 3; color: Theme.accent }
        Rectangle { width: 3; height: parent.height; color: Theme.accent }
        Rectangle { anchors.right: parent.right; width: 3; height: parent.height; color: Theme.accent }
    }
    Repeater {
        model: marks.moments(marks.session.breakpoints.revision)
        Icon {
            id: stop
            required property int modelData
            x: Math.round(marks.x0(stop.modelData, marks.view) - width / 2)
            y: Theme.px(1)
            size: Theme.px(8)
            name: "breakpoint"
            filled: true
            color: Theme.roleColor(StageModel.Danger)
        }
    }
    Repeater {
        model: marks.session.bookmarks
        Item {
            id: bookmark
            required property int index
            required property string name
            required property int position
            x: Math.round(marks.x0(bookmark.position, marks.view) - width / 2)
            width: Theme.px(14)
            height: parent ? parent.height : 0
            Icon {
                anchors.horizontalCenter: parent.horizontalCenter
                size: Theme.px(14)
                name: "bookmark"
                filled: true
                color: Theme.accent
            }
            HoverHandler { id: hover; cursorShape: Qt.PointingHandCursor }
            TapHandler {
                onTapped: {
                    marks.playhead.pause()
                    marks.session.bookmarks.goTo(bookmark.index)
                }
            }
            AppTip {
                visible: hover.hovered
                text: bookmark.name
            }
        }
    }
    // The argument makes the binding follow changes.
    function moments(revision: int): var { return marks.session.breakpoints.moments(300) }
}
