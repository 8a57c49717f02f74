pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import Tickscope.App

// The places, at the left edge. Ctrl+1..n go there too.
Rectangle {
    id: rail
    required property Shell shell
    signal helpRequested()

    width: Theme.px(60)
    color: Theme.dark ? Qt.darker(Theme.background, 1.12) : Theme.pane
    Rectangle {
        anchors.right: parent.right
        width: 1
        height: parent.height
        color: Theme.line
    }

    component Place: AbstractButton {
        id: place
        required property string iconName
        property string hint
        property bool current: false
        width: rail.width - 13
        height: Theme.px(48)
        hoverEnabled: true
        focusPolicy: Qt.TabFocus
        Accessible.name: place.text
        Accessible.description: place.hint
        Accessible.role: Accessible.PageTab
        Keys.onShortcutOverride: (event) => event.accepted = event.key === Qt.Key_Space
        Keys.onReturnPressed: place.clicked()
        contentItem: Item {
            Icon {
                anchors.horizontalCenter: parent.horizontalCenter
                y: Theme.px(7)
                name: place.iconName
                color: place.current ? Theme.accent : Theme.dim
            }
            Text {
                anchors.horizontalCenter: parent.horizontalCenter
                y: Theme.px(29)
                text: place.text
                font.pixelSize: Theme.px(10)
                font.weight: place.current ? Font.DemiBold : Font.Medium
                color: place.current ? Theme.accent : Theme.dim
            }
        }
        background: Rectangle {
            radius: Theme.radius
            color: place.current ? Theme.accentSoft : place.hovered ? Theme.hover : "transparent"
            FocusRing { shown: place.visualFocus; inset: -1 }
        }
        AppTip {
            text: place.hint
            visible: place.hovered
            x: place.width + 8
            y: (place.height - height) / 2
        }
    }

    component Places: Column {
        id: places
        required property bool atBottom
        x: 6
        spacing: 4
        Repeater {
            model: PageList
            Place {
                id: entry
                required property string key
                required property string title
                required property string pageIcon
                required property string shortcut
                required property bool atBottom
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
        spacing: 4
        Place {
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
