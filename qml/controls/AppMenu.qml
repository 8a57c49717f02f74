import QtQuick
import QtQuick.Controls.Basic
import Tickscope

// A menu as wide as its widest entry.
Menu {
    id: menu
    property real widest: {
        let widest = Theme.px(200)
        for (let i = 0; i < menu.count; ++i) widest = Math.max(widest, menu.itemAt(i).implicitWidth)
        return widest
    }
    width: menu.widest
    topPadding: 5
    bottomPadding: 5
    enter: Transition { NumberAnimation { property: "opacity"; from: 0; to: 1; duration: Theme.quick } }
    exit: Transition { NumberAnimation { property: "opacity"; from: 1; to: 0; duration: Theme.quick } }
    background: Rectangle {
        color: Theme.raised
        border.color: Theme.outline
        radius: Theme.radius
    }
    delegate: AppMenuItem {}
}
