pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import Tickscope
import Tickscope.App

// Write or paste a program, run it, travel through the run.
AppPage {
    id: page
    readonly property Session session: page.shell.session
    property alias editor: editor
    property alias stage: stage
    property alias timeline: timeline
    property alias printed: printed

    FileMenu {
        parent: page.headSlot
        visible: page.visible
        y: Math.round((parent.height - height) / 2)
        session: page.session
        moment: rows
        timeline: timeline
    }
    Row {
        parent: page.toolSlot
        visible: page.visible
        y: Math.round((parent.height - height) / 2)
        spacing: Theme.gap
        ExamplesPanel { document: page.session.document }
        Item { width: Theme.gap; height: 1 }
        SegmentedChoice {
            name: qsTr("Environment")
            labels: [qsTr("Node"), qsTr("Browser")]
            tips: page.session.environmentFixed
                ? [qsTr("Chosen by the // @env line of the program"), qsTr("Chosen by the // @env line of the program")]
                : [qsTr("Run as Node does"), qsTr("Run as a browser does")]
            current: page.session.browser ? 1 : 0
            locked: page.session.environmentFixed
            onChosen: (index) => Preferences.browser = index === 1
        }
        Item { width: Theme.gap; height: 1 }
        SegmentedChoice {
            name: qsTr("Level")
            labels: [qsTr("Basic"), qsTr("Queues"), qsTr("Full")]
            tips: [ShortcutMap.hint("level", qsTr("Call stack, outside world, one waiting room")),
                   ShortcutMap.hint("level", qsTr("Every queue of its own")),
                   ShortcutMap.hint("level", qsTr("Promises, job kinds and loop phases too"))]
            current: Preferences.level
            onChosen: (index) => Preferences.level = index
        }
        Item { width: Theme.gap; height: 1 }
        AppButton {
            objectName: "runButton"
            primary: true
            text: qsTr("Run")
            tip: qsTr("Run the program")
            shortcutAction: "run"
            iconName: "play"
            iconFilled: true
            iconSize: Theme.iconSmall
            onClicked: page.session.run(Session.Beginning)
        }
    }

    PlaygroundKeys {
        session: page.session
        editor: editor
        timeline: timeline
        active: page.visible
    }

    TransportKeys {
        session: page.session
        editor: editor
        transport: timeline.transport
        active: page.visible
    }

    AppSplit {
        id: rows
        objectName: "rows"
        anchors.fill: parent
        anchors.leftMargin: Theme.gap
        anchors.rightMargin: Theme.gap
        anchors.bottomMargin: Theme.gap
        orientation: Qt.Vertical
        layoutName: "playground.rows"

        AppSplit {
            id: columns
            layoutName: "playground.columns"
            SplitView.fillHeight: true
            SplitView.minimumHeight: 220
            EditorPane {
                id: editor
                session: page.session
                hoverLine: stage.hoverLine
                SplitView.preferredWidth: Math.round(page.width * 0.335)
                SplitView.minimumWidth: 200
            }
            StagePane {
                id: stage
                session: page.session
                SplitView.fillWidth: true
                SplitView.minimumWidth: 320
                onShowLine: (line) => editor.revealLine(line)
            }
            ConsolePane {
                id: printed
                session: page.session
                SplitView.preferredWidth: Math.round(page.width * 0.175)
                SplitView.minimumWidth: 140
            }
        }
        Item {
            SplitView.preferredHeight: Math.round(Math.max(220, page.height * 0.345))
            SplitView.minimumHeight: whyBar.height + 140
            WhyBar {
                id: whyBar
                width: parent.width
                session: page.session
            }
            TimelinePane {
                id: timeline
                anchors.top: whyBar.bottom
                anchors.topMargin: Theme.gap
                anchors.left: parent.left
                anchors.right: parent.right
                anchors.bottom: parent.bottom
                session: page.session
            }
        }
    }
    FirstHint {
        session: page.session
        x: rows.x + editor.x + Theme.padding
        width: Math.max(Theme.px(240), Math.min(Theme.px(360), editor.width - 2 * Theme.padding))
        y: rows.y + columns.height - height - Theme.padding
    }

    function restoreLayout() {
        rows.restoreLayout()
        columns.restoreLayout()
    }
}
