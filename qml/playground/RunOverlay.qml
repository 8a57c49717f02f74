pragma ComponentBehavior: Bound
import QtQuick
import Tickscope
import Tickscope.App

// What lies over the stage when it cannot be taken at its word: no program, a long run, changed code, an error.
Item {
    id: overlay
    required property Session session
    readonly property int status: overlay.session.status
    readonly property bool busy: overlay.session.runner.running && overlay.session.runner.slow
    readonly property bool changed: overlay.status === Session.Stale && !overlay.session.runner.running
    readonly property bool failed: overlay.status === Session.Error && !overlay.session.runner.running
    readonly property bool empty: overlay.status === Session.Empty

    DialogFace {
        objectName: "runOverlay"
        visible: overlay.busy || overlay.changed || overlay.failed || overlay.empty
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.padding, Theme.px(360))
        height: column.implicitHeight + 2 * Theme.px(18)
        border.color: overlay.failed ? Theme.roleEdge(StageModel.Danger) : Theme.outline
        Column {
            id: column
            anchors.centerIn: parent
            width: parent.width - 2 * Theme.px(20)
            spacing: Theme.px(10)
            HeadingText {
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                wrapMode: Text.Wrap
                text: overlay.busy ? qsTr("Running… %1 s").arg(overlay.session.runner.seconds.toFixed(1))
                    : overlay.changed ? qsTr("The code changed")
                    : overlay.failed ? qsTr("This program cannot start")
                    : qsTr("No program yet")
            }
            NoteText {
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                wrapMode: Text.Wrap
                text: overlay.busy ? qsTr("A run that does not end by itself is stopped by its budgets.")
                    : overlay.changed ? qsTr("What you see behind this is the run of the old code.")
                    : overlay.failed ? qsTr("Line %1: %2").arg(overlay.session.diagnostics.line).arg(overlay.session.diagnostics.message)
                    : qsTr("Write one at the left, or choose an example at the top.")
            }
            BusyLine {
                visible: overlay.busy
                width: parent.width
                running: overlay.busy
                name: qsTr("The program is running")
            }
            AppButton {
                objectName: "overlayButton"
                visible: overlay.busy || overlay.changed
                anchors.horizontalCenter: parent.horizontalCenter
                primary: overlay.changed
                text: overlay.busy ? qsTr("Stop") : qsTr("Run again")
                tip: overlay.busy ? qsTr("Stop the run") : qsTr("Run the program as it is now")
                shortcutAction: overlay.busy ? "cancel" : "run"
                onClicked: {
                    if (overlay.busy) overlay.session.runner.cancel()
                    else overlay.session.run(Session.Beginning)
                }
            }
        }
    }
}
