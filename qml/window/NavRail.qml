pragma ComponentBehavior: Bound
import QtQuick
import Tickscope
import Tickscope.App

// The places, at the left edge. Ctrl+1..n go there too.
Rectangle {
    id: rail
    required property Shell shell
    signal helpRequested()

    width: Theme.px(60)
    color: Theme.rail
    RuleLine {
        anchors.right: parent.right
        height: parent.height
    }

    component Places: Column {
        id: places
        required property bool atBottom
        x: 6
        spacing: Theme.tight
        Repeater {
            model: PageList
            RailTab {
                id: entry
                required property string key
                required property string title
                required property string pageIcon
                required property string shortcut
                required property bool atBottom
                width: rail.width - 13
                visible: entry.atBottom === places.atBottom
                iconName: entry.pageIcon
                text: entry.title
                hint: qsTr("%1  (%2)").arg(entry.title).arg(entry.shortcut)
                current: rail.shell.page === entry.key
                onClicked: rail.shell.goTo(entry.key)
            }
        }
    }

    Places {
        atBottom: false
        y: Theme.px(12)
    }
    Column {
        x: 6
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.px(10)
        spacing: Theme.tight
        RailTab {
            width: rail.width - 13
            iconName: "keyboard"
            text: qsTr("Keys")
            hint: ShortcutMap.hint("help", qsTr("Map of shortcuts"))
            onClicked: rail.helpRequested()
        }
        Places {
            x: 0
            atBottom: true
        }
    }
}
