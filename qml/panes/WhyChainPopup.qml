pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import Tickscope
import Tickscope.App

// How the present moment came about: from the moment back to where it all began, each step a link. It is open while
// the chain is active.
AppPopup {
    id: popup
    required property Session session
    readonly property WhyChain chain: popup.session.why.chain
    property real room: 400 // the height it may take
    padding: 0
    focus: true
    closePolicy: Popup.CloseOnEscape | Popup.CloseOnPressOutsideParent
    height: Math.min(popup.room, head.height + list.contentHeight + 2 * Theme.gap)
    visible: popup.chain.active && popup.session.status === Session.Ready
    onOpened: {
        list.currentIndex = 0
        list.forceActiveFocus(Qt.PopupFocusReason)
    }
    onClosed: popup.chain.active = false

    Item {
        id: head
        width: parent.width
        height: Theme.paneHeader
        Text {
            id: heading
            x: Theme.padding + Theme.gap
            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("What led to this moment")
            color: Theme.text
            font.pixelSize: Theme.normal
            font.weight: Font.DemiBold
        }
        NoteText {
            anchors.left: heading.right
            anchors.leftMargin: Theme.padding
            anchors.right: closeButton.left
            anchors.rightMargin: Theme.gap
            anchors.baseline: heading.baseline
            elide: Text.ElideRight
            text: qsTr("newest first; each step leads to its moment")
        }
        IconButton {
            id: closeButton
            objectName: "closeChain"
            anchors.right: parent.right
            anchors.rightMargin: Theme.gap
            anchors.verticalCenter: parent.verticalCenter
            implicitHeight: Theme.controlSmall
            iconName: "cross"
            iconSize: Theme.iconSmall
            tip: qsTr("Close (Esc)")
            onClicked: popup.close()
        }
    }
    RuleLine {
        y: head.height - 1
        width: parent.width
    }
    ListView {
        id: list
        objectName: "chainList"
        anchors.fill: parent
        anchors.topMargin: head.height + Theme.tight
        anchors.bottomMargin: Theme.tight
        anchors.leftMargin: Theme.gap
        anchors.rightMargin: Theme.gap
        clip: true
        focus: true
        activeFocusOnTab: true
        model: popup.chain
        boundsBehavior: Flickable.StopAtBounds
        keyNavigationEnabled: true
        highlightMoveDuration: 0
        ScrollBar.vertical: AppScrollBar {}
        Accessible.role: Accessible.List
        Accessible.name: qsTr("What led to this moment, %n step(s)", "", popup.chain.count)
        Keys.onShortcutOverride: (event) => event.accepted = list.wants(event)
        Keys.onReturnPressed: list.go()
        Keys.onEnterPressed: list.go()
        Keys.onSpacePressed: list.go()
        Keys.onPressed: (event) => {
            if (event.key === Qt.Key_Home) list.currentIndex = 0
            else if (event.key === Qt.Key_End) list.currentIndex = list.count - 1
            else return
            event.accepted = true
        }
        function wants(event: var): bool {
            return event.modifiers === Qt.NoModifier && [Qt.Key_Up, Qt.Key_Down, Qt.Key_Home, Qt.Key_End, Qt.Key_Space,
                Qt.Key_Return, Qt.Key_Enter].includes(event.key)
        }
        function go() { list.goTo(list.currentIndex) }
        function goTo(row: int) {
            list.currentIndex = row
            popup.session.playhead.pause()
            popup.chain.jump(row)
        }
        delegate: WhyStepRow {
            id: row
            width: list.width
            isLast: row.index === list.count - 1
            lit: list.activeFocus && ListView.isCurrentItem
            onGone: list.goTo(row.index)
        }
    }
}
