pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import Tickscope
import Tickscope.App

// What the program prints; each line leads to the moment it was printed. What is still to come is faint.
TitledPane {
    id: pane
    required property Session session
    readonly property ConsoleModel lines: pane.session.console
    title: qsTr("Console")
    trailing: pane.lines.count > 0 ? qsTr("%1 of %2").arg(pane.lines.printed).arg(pane.lines.count) : ""
    tools: IconButton {
        anchors.verticalCenter: parent.verticalCenter
        implicitHeight: Theme.controlSmall
        iconName: "copy"
        iconSize: Theme.px(15)
        tip: qsTr("Copy what is printed so far")
        enabled: pane.lines.printed > 0
        onClicked: {
            pane.lines.copyAll()
            copied.say(qsTr("%n line(s) copied", "", pane.lines.printed))
        }
    }
    Toast { id: copied }
    AppMenu {
        id: lineMenu
        property string text
        function openFor(text: string) {
            lineMenu.text = text
            lineMenu.popup()
        }
        AppMenuItem {
            objectName: "stopWhenPrinted"
            text: qsTr("Stop when this is printed")
            enabled: lineMenu.text.length > 0
            onTriggered: pane.session.breakpoints.addPrints(lineMenu.text, true)
        }
    }

    ListView {
        id: list
        objectName: "consoleList"
        anchors.fill: parent
        anchors.bottomMargin: notes.height
        clip: true
        opacity: pane.session.status === Session.Ready ? 1 : 0.4
        model: pane.lines
        currentIndex: pane.lines.printed - 1
        highlightFollowsCurrentItem: false
        onCurrentIndexChanged: if (list.currentIndex >= 0) list.positionViewAtIndex(list.currentIndex, ListView.Contain)
        boundsBehavior: Flickable.StopAtBounds
        reuseItems: true
        ScrollBar.vertical: AppScrollBar {}
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Console")

        delegate: Rectangle {
            id: row
            required property int index
            required property string text
            required property string time
            required property bool isError
            required property bool isFuture
            required property bool isCurrent
            width: list.width
            height: line.implicitHeight + Theme.px(7)
            color: row.isCurrent ? Theme.accentSoft : mouse.containsMouse ? Theme.hover : "transparent"
            activeFocusOnTab: row.isCurrent
            Accessible.role: Accessible.ListItem
            Accessible.name: row.isFuture ? qsTr("not printed yet: %1").arg(row.text) : qsTr("%1, at %2").arg(row.text).arg(row.time)
            Accessible.onPressAction: pane.lines.jump(row.index)
            Stripe {
                visible: row.isCurrent
                radius: 0
                height: parent.height
                color: Theme.accent
            }
            Text {
                id: line
                x: Theme.padding
                anchors.verticalCenter: parent.verticalCenter
                width: parent.width - x - stamp.width - Theme.padding - Theme.gap
                text: row.text.length > 0 ? row.text : " "
                textFormat: Text.PlainText
                wrapMode: Text.WrapAnywhere
                color: row.isFuture ? Theme.faint : row.isError ? Theme.roleColor(StageModel.Danger) : Theme.text
                font.family: Theme.codeFont
                font.pixelSize: Theme.normal
                font.preferShaping: false
            }
            Text {
                id: stamp
                anchors.right: parent.right
                anchors.rightMargin: Theme.padding
                anchors.top: line.top
                anchors.topMargin: 2
                text: row.time
                color: Theme.faint
                font.family: Theme.codeFont
                font.pixelSize: Theme.tiny
            }
            FocusRing { shown: row.activeFocus; inset: 1 }
            MouseArea {
                id: mouse
                anchors.fill: parent
                hoverEnabled: true
                cursorShape: Qt.PointingHandCursor
                acceptedButtons: Qt.LeftButton | Qt.RightButton
                onClicked: (event) => {
                    if (event.button === Qt.RightButton) return lineMenu.openFor(row.text)
                    list.forceActiveFocus(Qt.MouseFocusReason)
                    pane.session.playhead.pause()
                    pane.lines.jump(row.index)
                }
            }
        }
    }
    EmptyNote {
        x: Theme.padding
        y: 4
        width: parent.width - 2 * x
        visible: pane.lines.count === 0
        text: pane.session.hasRun ? qsTr("This program prints nothing.") : ""
    }
    MessageStrip {
        id: notes
        anchors.bottom: parent.bottom
        width: parent.width
        role: StageModel.Danger
        shown: pane.session.truncated
        heading: qsTr("The run was cut short")
        text: pane.session.stopMessage
    }
}
