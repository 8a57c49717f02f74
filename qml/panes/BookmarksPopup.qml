pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import Tickscope
import Tickscope.App

// All bookmarks. Up and Down choose one, Enter goes there, F2 names it, Delete removes it.
AppPopup {
    id: popup
    required property Session session
    readonly property Bookmarks marks: popup.session.bookmarks

    padding: 0
    width: Theme.px(340)
    focus: true
    closePolicy: Popup.CloseOnEscape | Popup.CloseOnPressOutside
    onOpened: {
        list.currentIndex = Math.max(0, popup.marks.rowHere())
        if (popup.marks.count > 0) list.forceActiveFocus(Qt.PopupFocusReason)
        else toggle.forceActiveFocus(Qt.PopupFocusReason)
    }

    // There is no default content to put off.
    contentItem: FocusScope { // qmllint disable deferred-property-id
        implicitHeight: column.implicitHeight + Theme.gap
        Accessible.role: Accessible.Dialog
        Accessible.name: qsTr("Bookmarks")
        Column {
            id: column
            width: parent.width
            PopupHeader {
                width: parent.width
                title: qsTr("Bookmarks")
                IconButton {
                    iconName: "chevronLeft"
                    tip: qsTr("Previous bookmark"); shortcutAction: "previousBookmark"
                    enabled: popup.marks.count > 0
                    onClicked: popup.marks.previous()
                }
                IconButton {
                    iconName: "chevronRight"
                    tip: qsTr("Next bookmark"); shortcutAction: "nextBookmark"
                    enabled: popup.marks.count > 0
                    onClicked: popup.marks.next()
                }
            }
            ListView {
                id: list
                objectName: "bookmarkList"
                width: parent.width
                height: Math.min(contentHeight, Theme.px(36) * 8)
                clip: true
                model: popup.marks
                onCountChanged: if (list.currentIndex < 0) list.currentIndex = 0
                activeFocusOnTab: popup.marks.count > 0
                keyNavigationEnabled: true
                highlightMoveDuration: 0
                boundsBehavior: Flickable.StopAtBounds
                ScrollBar.vertical: AppScrollBar {}
                Accessible.role: Accessible.List
                Accessible.name: qsTr("Bookmarks")
                Keys.onShortcutOverride: (event) => event.accepted = event.key === Qt.Key_Up || event.key === Qt.Key_Down
                Keys.onReturnPressed: popup.go(list.currentIndex)
                Keys.onDeletePressed: popup.marks.remove(list.currentIndex)
                Keys.onPressed: (event) => {
                    if (event.key !== Qt.Key_F2 || !list.currentItem) return
                    event.accepted = true
                    list.currentItem.rename()
                }
                delegate: BookmarkRow {
                    width: list.width
                    lit: list.activeFocus && list.currentIndex === index
                    onChosen: {
                        list.currentIndex = index
                        popup.go(index)
                    }
                    onRenamed: (name) => popup.marks.rename(index, name)
                    onRemoved: popup.marks.remove(index)
                }
            }
            EmptyNote {
                x: Theme.padding
                width: parent.width - 2 * x
                bottomPadding: Theme.gap
                visible: popup.marks.count === 0
                text: qsTr("A bookmark brings you back to a moment of this run. It is kept for as long as the program stays the same.")
            }
            RuleLine { width: parent.width }
            Item {
                width: parent.width
                height: Theme.px(44)
                AppButton {
                    id: toggle
                    objectName: "toggleBookmark"
                    x: Theme.padding
                    anchors.verticalCenter: parent.verticalCenter
                    iconName: "bookmark"
                    iconFilled: popup.marks.isHere
                    text: popup.marks.isHere ? qsTr("Remove the bookmark of this moment") : qsTr("Bookmark this moment")
                    tip: qsTr("A bookmark at the play head")
                    shortcutAction: "bookmark"
                    enabled: popup.session.playhead.stepNumber > 0
                    onClicked: popup.marks.toggle()
                }
            }
        }
    }
    function go(row: int) {
        popup.session.playhead.pause()
        popup.marks.goTo(row)
    }
}
