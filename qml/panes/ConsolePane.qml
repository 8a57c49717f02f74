pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import Tickscope
import Tickscope.App

// What the program prints; each line leads to the moment it was printed. What is still to come is faint. Two lines can
// be picked, and the WHY bar says why the one came before the other.
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
        cacheBuffer: 0 // a row that is being made ahead would outlive a reset of the model
        activeFocusOnTab: true
        ScrollBar.vertical: AppScrollBar {}
        Accessible.role: Accessible.List
        Accessible.name: pane.lines.picked === 1 ? qsTr("Console. One line is picked: pick another to compare them.") : qsTr("Console")
        Keys.onShortcutOverride: (event) => event.accepted = keys.wants(event)
        Keys.onPressed: (event) => keys.take(event)

        delegate: ConsoleRow {
            id: row
            width: list.width
            ringed: list.activeFocus && row.isCurrent
            onGone: {
                list.forceActiveFocus(Qt.MouseFocusReason)
                pane.session.playhead.pause()
                pane.lines.jump(row.index)
            }
            onPicking: {
                list.forceActiveFocus(Qt.MouseFocusReason)
                pane.session.playhead.pause()
                pane.lines.pickWith(row.index)
            }
            onAsking: (x, y) => pane.askMenu(row, x, y)
        }
        FocusRing { shown: list.activeFocus && pane.lines.printed === 0; inset: 1 }
    }
    ConsoleKeys {
        id: keys
        lines: pane.lines
        onMenuAsked: {
            const row = list.itemAtIndex(Math.max(0, list.currentIndex)) as ConsoleRow
            if (row) pane.askMenu(row, Theme.padding, row.height)
        }
    }
    ConsoleMenu {
        id: menu
        lines: pane.lines
        onWhyAsked: (row) => {
            pane.session.playhead.pause()
            pane.lines.jump(row)
            pane.session.why.chain.active = true
        }
        onStopAsked: pane.session.breakpoints.addPrints(pane.lines.textOf(menu.row), true)
        onCopyAsked: {
            pane.lines.copyLine(menu.row)
            copied.say(qsTr("Line copied"))
        }
    }
    function askMenu(row: ConsoleRow, x: real, y: real): void {
        list.forceActiveFocus(Qt.MouseFocusReason)
        menu.row = row.index
        menu.currentText = pane.lines.textOf(pane.lines.printed - 1)
        menu.popup(row, x, y)
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
