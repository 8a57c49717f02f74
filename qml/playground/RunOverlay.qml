pragma ComponentBehavior: Bound
import QtQuick
import Tickscope
import Tickscope.App

// What lies over the stage when it cannot be taken at its word: no program, a long run, changed code, an error.
// The run of the old code stays in sight, dimmed, with a remark at its foot.
Item {
    id: overlay
    required property Session session
    readonly property int status: overlay.session.status
    readonly property bool idle: !overlay.session.runner.running
    readonly property bool busy: overlay.session.runner.running && overlay.session.runner.slow
    readonly property bool changed: overlay.status === Session.Stale && overlay.idle
    readonly property bool failed: overlay.status === Session.Error && overlay.idle
    readonly property bool empty: overlay.status === Session.Empty
    property bool patient: false // the run may be on its way: no need to ask for it
    onChangedChanged: overlay.patient = overlay.changed && Preferences.liveRun
    Timer {
        running: overlay.patient
        interval: Theme.patience
        onTriggered: overlay.patient = false
    }

    MessageStrip {
        objectName: "staleStrip"
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Theme.gap
        role: overlay.failed ? StageModel.Danger : StageModel.Task
        shown: (overlay.changed && !overlay.patient) || (overlay.failed && overlay.session.hasRun)
        border.color: Theme.roleEdge(role)
        heading: overlay.failed ? qsTr("The last run that worked") : qsTr("Code changed: run again")
        text: overlay.failed ? qsTr("The code as it is now has an error in line %1.").arg(overlay.session.diagnostics.line)
            : qsTr("Above is the run of the old code.")
        actionText: overlay.failed ? "" : ShortcutMap.hint("run", qsTr("Run again"))
        onAction: overlay.session.run(Session.Beginning)
    }
    DialogFace {
        objectName: "runOverlay"
        visible: overlay.busy || overlay.empty || (overlay.failed && !overlay.session.hasRun)
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
                    : overlay.failed ? qsTr("This program cannot start")
                    : qsTr("No program yet")
            }
            NoteText {
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                wrapMode: Text.Wrap
                text: overlay.busy ? qsTr("A run that does not end by itself is stopped by its budgets.")
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
                visible: overlay.busy
                anchors.horizontalCenter: parent.horizontalCenter
                text: qsTr("Stop")
                tip: qsTr("Stop the run")
                shortcutAction: "cancel"
                onClicked: overlay.session.runner.cancel()
            }
        }
    }
}
