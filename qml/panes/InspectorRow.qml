pragma ComponentBehavior: Bound
import QtQuick
import Tickscope
import Tickscope.App

// One row of the tree: a frame, a scope, or a name with its value.
Rectangle {
    id: row
    required property int index
    required property int depth
    required property int kind
    required property string label
    required property string note
    required property string preview
    required property int value
    required property int promiseState
    required property bool expandable
    required property bool isOpen
    required property bool hasChanged
    required property bool isHidden
    required property string shared
    required property bool isSuspended
    required property int line
    required property int promiseId
    required property string spoken
    required property bool isCurrent
    required property bool hasFocus
    readonly property bool isFrame: row.kind === InspectorModel.FrameRow
    readonly property bool isScope: row.kind === InspectorModel.ScopeRow
    readonly property bool isHeader: row.isFrame || row.isScope
    signal picked()
    signal toggled()
    signal revealed()

    height: row.isFrame ? Theme.px(28) : Theme.px(23)
    color: row.hasChanged ? Theme.accentSoft : row.isCurrent && row.hasFocus || mouse.containsMouse ? Theme.hover : "transparent"
    Accessible.role: Accessible.TreeItem
    Accessible.name: row.spoken
    Accessible.description: row.expandable ? (row.isOpen ? qsTr("open") : qsTr("closed")) : ""
    Accessible.selected: row.isCurrent
    Accessible.onPressAction: row.expandable ? row.toggled() : row.revealed()

    // The line between two frames
    RuleLine {
        visible: row.isFrame && row.index > 0
        width: parent.width
    }
    Stripe {
        visible: row.hasChanged
        radius: 0
        height: parent.height
        color: Theme.accent
    }
    MouseArea {
        id: mouse
        anchors.fill: parent
        hoverEnabled: true
        onClicked: {
            row.picked()
            if (row.expandable) row.toggled()
        }
        onDoubleClicked: if (!row.expandable) row.revealed()
    }
    Icon {
        id: chevron
        x: Theme.gap + Math.max(0, row.depth - 1) * Theme.px(13)
        anchors.verticalCenter: parent.verticalCenter
        visible: row.expandable
        name: row.isOpen ? "chevron" : "chevronRight"
        size: Theme.iconSmall
        color: Theme.dim
    }
    Icon {
        id: pauseSign
        anchors.left: chevron.right
        anchors.leftMargin: 3
        anchors.verticalCenter: parent.verticalCenter
        visible: row.isFrame && row.isSuspended
        name: "pauseBars"
        size: Theme.iconSmall
        color: Theme.roleColor(StageModel.Paused)
    }
    Text {
        id: name
        anchors.left: pauseSign.visible ? pauseSign.right : chevron.right
        anchors.leftMargin: 3
        anchors.verticalCenter: parent.verticalCenter
        width: Math.min(implicitWidth, Math.max(0, (row.isHeader ? tail.x : row.width * 0.62) - x - Theme.tight))
        elide: Text.ElideRight
        textFormat: Text.PlainText
        text: row.isHeader || row.preview.length === 0 ? row.label : row.label + ":"
        color: row.isFrame ? (row.isSuspended ? Theme.dim : Theme.text)
            : row.isScope || row.isHidden || row.kind === InspectorModel.InternalRow ? Theme.dim : Theme.text
        font.family: row.isHeader ? Theme.uiFont : Theme.codeFont
        font.pixelSize: row.isScope ? Theme.tiny : Theme.small
        font.weight: row.isFrame ? Font.DemiBold : row.isScope ? Font.Medium : Font.Normal
        font.preferShaping: row.isHeader
        font.letterSpacing: row.isScope ? 0.3 : 0
    }
    Text {
        id: content
        visible: !row.isHeader
        anchors.left: name.right
        anchors.leftMargin: 6
        anchors.baseline: name.baseline
        width: Math.max(0, tail.x - x - Theme.tight)
        elide: Text.ElideRight
        maximumLineCount: 1
        textFormat: Text.PlainText
        text: row.preview
        color: {
            switch (row.value) {
            case InspectorModel.Text: return Theme.codeString
            case InspectorModel.Number: return Theme.codeNumber
            case InspectorModel.Bool: return Theme.codeKeyword
            case InspectorModel.Callable: return Theme.codeFunction
            case InspectorModel.Failure: return Theme.roleColor(StageModel.Danger)
            case InspectorModel.PromiseValue: return row.promiseState === 2 ? Theme.roleColor(StageModel.Danger)
                : row.promiseState === 1 ? Theme.roleColor(StageModel.Rendering) : Theme.roleColor(StageModel.Task)
            case InspectorModel.Nil:
            case InspectorModel.Getter:
            case InspectorModel.Unset: return Theme.faint
            }
            return row.isHidden || row.kind === InspectorModel.InternalRow ? Theme.dim : Theme.text
        }
        font.family: row.value === InspectorModel.Unset ? Theme.uiFont : Theme.codeFont
        font.pixelSize: Theme.small
        font.italic: row.value === InspectorModel.Unset
        font.preferShaping: false
    }
    Row {
        id: tail
        anchors.right: parent.right
        anchors.rightMargin: Theme.padding
        height: parent.height
        spacing: Theme.gap
        NoteText {
            visible: text.length > 0 && (row.isFrame || row.width > Theme.px(300))
            height: parent.height
            verticalAlignment: Text.AlignVCenter
            color: Theme.faint
            font.pixelSize: Theme.tiny
            text: row.note
        }
        NoteText {
            visible: text.length > 0
            height: parent.height
            verticalAlignment: Text.AlignVCenter
            color: Theme.link
            font.pixelSize: Theme.tiny
            text: row.shared
            HoverHandler { id: sharedHover }
            AppTip {
                visible: sharedHover.hovered
                text: qsTr("Rows with this number are the same object")
            }
        }
        // Where it stands; of values only when the mouse asks.
        NoteText {
            readonly property bool leads: row.line > 0 || row.promiseState >= 0
            visible: leads && (row.isFrame || mouse.containsMouse || lineMouse.containsMouse || row.hasFocus)
            height: parent.height
            verticalAlignment: Text.AlignVCenter
            color: lineMouse.containsMouse ? Theme.link : Theme.dim
            font.pixelSize: Theme.tiny
            font.underline: lineMouse.containsMouse
            text: row.line > 0 ? qsTr("line %1").arg(row.line) : qsTr("graph", "a link: shows a promise in the graph")
            MouseArea {
                id: lineMouse
                anchors.fill: parent
                hoverEnabled: true
                cursorShape: Qt.PointingHandCursor
                onClicked: {
                    row.picked()
                    row.revealed()
                }
            }
        }
    }
    FocusRing {
        shown: row.isCurrent && row.hasFocus
        inset: 1
        around: Theme.radiusTiny
    }
}
