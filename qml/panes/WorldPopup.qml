pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import Tickscope
import Tickscope.App

// The world of the program as forms: one for each pragma line at its head.
AppPopup {
    id: popup
    required property CodeEditor editor
    required property DiagnosticModel problems
    property real room: 500 // how high it may be

    padding: 0
    width: Theme.px(520)
    focus: true
    closePolicy: Popup.CloseOnEscape | Popup.CloseOnPressOutside
    onOpened: if (list.count > 0) list.forceActiveFocus(Qt.PopupFocusReason); else add.forceActiveFocus(Qt.PopupFocusReason)

    readonly property WorldModel forms: popup.editor.world
    onProblemsChanged: popup.forms.problems = popup.problems
    Component.onCompleted: popup.forms.problems = popup.problems

    // There is no default content to put off.
    contentItem: FocusScope { // qmllint disable deferred-property-id
        implicitHeight: column.implicitHeight
        Accessible.role: Accessible.Dialog
        Accessible.name: qsTr("World of the program")
        Column {
            id: column
            width: parent.width
            PopupHeader {
                width: parent.width
                title: qsTr("World")
                AppButton {
                    id: add
                    objectName: "addPragma"
                    iconName: "plus"
                    text: qsTr("Add")
                    tip: qsTr("Adds a line to the head of the program")
                    onClicked: kinds.popup(add, 0, add.height)
                    AppMenu {
                        id: kinds
                        Repeater {
                            model: popup.forms.kindNames
                            AppMenuItem {
                                id: kind
                                required property int index
                                required property string modelData
                                text: kind.modelData
                                onTriggered: {
                                    popup.forms.add(kind.index)
                                    list.positionViewAtEnd()
                                }
                            }
                        }
                    }
                }
            }
            RuleLine { width: parent.width }
            ListView {
                id: list
                objectName: "worldList"
                width: parent.width
                height: Math.min(contentHeight, popup.room)
                clip: true
                model: popup.forms
                activeFocusOnTab: false
                keyNavigationEnabled: false
                boundsBehavior: Flickable.StopAtBounds
                ScrollBar.vertical: AppScrollBar {}
                Accessible.role: Accessible.List
                Accessible.name: qsTr("World of the program")
                delegate: WorldRow {
                    width: list.width
                    world: popup.forms
                }
            }
            EmptyNote {
                x: Theme.padding
                width: parent.width - 2 * x
                topPadding: Theme.padding
                bottomPadding: Theme.padding
                visible: list.count === 0
                text: qsTr("The program has a world of default latencies. Add what is special: how long an operation takes, what it gives, when it fails, what the user does and when.")
            }
        }
    }
}
