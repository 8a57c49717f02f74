pragma ComponentBehavior: Bound
import QtQuick
import Tickscope
import Tickscope.App

// What the program holds at this moment: its variables, and the promises of the run.
Card {
    id: pane
    required property Session session
    property int tab: 0
    readonly property bool current: pane.session.status === Session.Ready || pane.session.status === Session.Loading
    readonly property alias variables: variables
    readonly property alias promises: promises
    signal showLine(int line)
    // Shows a tab and gives it the keyboard.
    function enter(tab: int) {
        pane.tab = tab
        if (tab === 0) variables.list.forceActiveFocus(Qt.ShortcutFocusReason)
        else promises.scroller.forceActiveFocus(Qt.ShortcutFocusReason)
    }

    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Inspect")

    // Looking costs something: only what is seen is looked at.
    readonly property bool showsVariables: pane.visible && pane.tab === 0
    readonly property bool showsPromises: pane.visible && pane.tab === 1
    onShowsVariablesChanged: pane.session.inspector.active = pane.showsVariables
    onShowsPromisesChanged: pane.session.promises.active = pane.showsPromises
    Component.onCompleted: {
        pane.session.inspector.active = pane.showsVariables
        pane.session.promises.active = pane.showsPromises
    }

    AppTabBar {
        id: tabs
        objectName: "inspectorTabs"
        x: 2
        name: qsTr("Inspect")
        labels: [qsTr("Variables"), qsTr("Promises")]
        current: pane.tab
        onChosen: (index) => pane.tab = index
    }
    NoteText {
        anchors.right: parent.right
        anchors.rightMargin: Theme.padding
        height: tabs.height
        verticalAlignment: Text.AlignVCenter
        visible: pane.tab === 0 && text.length > 0 && tabs.width + width + Theme.padding < pane.width
        text: pane.session.inspector.changedCount > 0 && pane.current
            ? qsTr("%n changed", "values that this step has changed", pane.session.inspector.changedCount) : ""
        color: Theme.accent
    }
    InspectorVariables {
        id: variables
        visible: pane.tab === 0
        anchors.fill: body
        opacity: pane.current ? 1 : 0.4
        session: pane.session
        onShowLine: (line) => pane.showLine(line)
        onShowPromise: (promiseId) => {
            pane.tab = 1
            promises.select(promiseId)
        }
    }
    PromiseGraphView {
        id: promises
        visible: pane.tab === 1
        anchors.fill: body
        opacity: pane.current ? 1 : 0.4
        session: pane.session
        onShowLine: (line) => pane.showLine(line)
    }
    Item {
        id: body
        x: 1
        y: tabs.height
        width: pane.width - 2
        height: pane.height - tabs.height - 1
    }
}
