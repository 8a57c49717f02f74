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

    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Inspect")

    Binding {
        target: pane.session.inspector
        property: "active"
        value: pane.visible && pane.tab === 0
    }
    Binding {
        target: pane.session.promises
        property: "active"
        value: pane.visible && pane.tab === 1
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
    Row {
        anchors.right: parent.right
        anchors.rightMargin: Theme.gap
        height: tabs.height
        spacing: 0
        visible: pane.width - tabs.width > width + Theme.gap
        NoteText {
            visible: pane.tab === 0 && text.length > 0
            height: parent.height
            verticalAlignment: Text.AlignVCenter
            rightPadding: Theme.tight
            text: pane.session.inspector.changedCount > 0 && pane.current
                ? qsTr("%n changed", "values that this step has changed", pane.session.inspector.changedCount) : ""
            color: Theme.accent
        }
        ZoomButton { iconName: "minus"; tip: qsTr("Smaller  (-)"); onClicked: promises.zoomBy(1 / 1.25) }
        ZoomButton { iconName: "fit"; tip: qsTr("Show the whole graph  (0)"); onClicked: promises.fit() }
        ZoomButton { iconName: "plus"; tip: qsTr("Larger  (+)"); onClicked: promises.zoomBy(1.25) }
    }
    component ZoomButton: IconButton {
        anchors.verticalCenter: parent.verticalCenter
        visible: pane.tab === 1
        implicitHeight: Theme.controlSmall
        iconSize: Theme.iconSmall
        enabled: pane.session.promises.count > 0
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
