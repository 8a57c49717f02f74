pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import Tickscope
import Tickscope.App

// All breakpoints. Up and Down choose one, Space switches it, Enter goes to the next moment where it stops, Delete
// removes it.
AppPopup {
    id: popup
    required property Session session
    readonly property Breakpoints points: popup.session.breakpoints
    signal continueAsked(bool forward)

    padding: 0
    width: Theme.px(380)
    focus: true
    closePolicy: Popup.CloseOnEscape | Popup.CloseOnPressOutside
    onOpened: {
        list.currentIndex = 0
        list.forceActiveFocus(Qt.PopupFocusReason)
    }

    // There is no default content to put off.
    contentItem: FocusScope { // qmllint disable deferred-property-id
        implicitHeight: column.implicitHeight + Theme.gap
        Accessible.role: Accessible.Dialog
        Accessible.name: qsTr("Breakpoints")
        Column {
            id: column
            width: parent.width
            PopupHeader {
                width: parent.width
                title: qsTr("Breakpoints")
                IconButton {
                    iconName: "resumeBack"; iconFilled: true
                    tip: qsTr("Back to the breakpoint before"); shortcutAction: "continueBack"
                    enabled: !popup.session.playhead.atStart
                    onClicked: popup.continueAsked(false)
                }
                IconButton {
                    iconName: "resume"; iconFilled: true
                    tip: qsTr("On to the next breakpoint, or to the end"); shortcutAction: "continue"
                    enabled: !popup.session.playhead.atEnd
                    onClicked: popup.continueAsked(true)
                }
                IconButton {
                    iconName: "trash"
                    tip: qsTr("Remove all breakpoints")
                    enabled: popup.points.placed > 0
                    onClicked: popup.points.removeAll()
                }
            }
            ListView {
                id: list
                objectName: "breakpointList"
                width: parent.width
                height: Math.min(contentHeight, Theme.px(36) * 8)
                clip: true
                model: popup.points
                activeFocusOnTab: true
                keyNavigationEnabled: true
                highlightFollowsCurrentItem: true
                highlightMoveDuration: 0
                boundsBehavior: Flickable.StopAtBounds
                ScrollBar.vertical: AppScrollBar {}
                Accessible.role: Accessible.List
                Accessible.name: qsTr("Breakpoints")
                Keys.onShortcutOverride: (event) => event.accepted = event.key === Qt.Key_Space
                    || event.key === Qt.Key_Up || event.key === Qt.Key_Down
                Keys.onSpacePressed: if (list.currentItem) (list.currentItem as BreakpointRow).flip()
                Keys.onReturnPressed: popup.points.goTo(list.currentIndex)
                Keys.onDeletePressed: popup.points.remove(list.currentIndex)
                delegate: BreakpointRow {
                    width: list.width
                    lit: list.activeFocus && list.currentIndex === index
                    onFlipped: (on) => popup.points.setEnabled(index, on)
                    onChosen: {
                        list.currentIndex = index
                        popup.session.playhead.pause()
                        popup.points.goTo(index)
                    }
                    onRemoved: popup.points.remove(index)
                }
            }
            RuleLine { width: parent.width }
            BreakpointForm {
                width: parent.width
                points: popup.points
            }
        }
    }
}
