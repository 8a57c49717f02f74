import QtQuick
import QtQuick.Controls.Basic

Menu {
    id: menu
    topPadding: 5
    bottomPadding: 5
    width: menu.contentWidth2
    property real contentWidth2: {
        let widest = Theme.px(200)
        for (let i = 0; i < menu.count; ++i) widest = Math.max(widest, menu.itemAt(i).implicitWidth)
        return widest
    }
    background: Rectangle {
        color: Theme.raised
        border.color: Theme.outline
        radius: Theme.radius
    }
    delegate: AppMenuItem {}
}
