import QtQuick
import Tickscope
import Tickscope.App

// What can be asked of one printed line.
AppMenu {
    id: menu
    required property ConsoleModel lines
    property int row: -1
    property string currentText // of the line at the play head
    readonly property bool canCompare: menu.row >= 0 && menu.lines.printed > 0 && menu.row !== menu.lines.printed - 1
    signal whyAsked(int row)
    signal stopAsked()
    signal copyAsked()

    function shortened(text: string): string { return text.length > 24 ? text.slice(0, 23) + "…" : text }

    AppMenuItem {
        text: qsTr("Go to the moment it prints")
        detail: qsTr("Click")
        onTriggered: menu.lines.jump(menu.row)
    }
    AppMenuItem {
        text: qsTr("What led to this line?")
        onTriggered: menu.whyAsked(menu.row)
    }
    AppMenuItem {
        enabled: menu.canCompare
        text: !menu.canCompare ? qsTr("Why before another line?")
            : menu.row < menu.lines.printed - 1
            ? qsTr("Why before \"%1\"?", "%1 is a printed line").arg(menu.shortened(menu.currentText))
            : qsTr("Why after \"%1\"?", "%1 is a printed line").arg(menu.shortened(menu.currentText))
        detail: qsTr("Ctrl+click")
        onTriggered: menu.lines.pickWith(menu.row)
    }
    AppMenuItem {
        objectName: "stopWhenPrinted"
        enabled: menu.row >= 0 && menu.lines.textOf(menu.row).length > 0
        text: qsTr("Stop when this is printed")
        onTriggered: menu.stopAsked()
    }
    AppMenuSeparator {}
    AppMenuItem {
        text: qsTr("Copy the line")
        onTriggered: menu.copyAsked()
    }
}
