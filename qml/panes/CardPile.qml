pragma ComponentBehavior: Bound
import QtQuick
import Tickscope

// The cards for which there is no room: a pile, and how many it holds.
Item {
    id: pile
    required property string text
    required property color ink
    required property bool middle // of a deep stack, rather than the end of a queue
    readonly property int lift: pile.middle ? 0 : 3
    Repeater {
        model: pile.middle ? [] : [2, 1]
        Rectangle {
            id: sheet
            required property int modelData
            x: sheet.modelData * pile.lift
            y: sheet.modelData * pile.lift
            width: pile.width - 2 * pile.lift
            height: pile.height - 2 * pile.lift
            radius: Theme.radius
            color: Theme.pane
            border.color: Theme.outline
        }
    }
    Rectangle {
        width: pile.width - 2 * pile.lift
        height: pile.height - 2 * pile.lift
        radius: Theme.radius
        color: pile.middle ? "transparent" : Theme.raised
        border.color: pile.middle ? Theme.line : Theme.outline
        Icon {
            id: dots
            x: Theme.px(12)
            anchors.verticalCenter: parent.verticalCenter
            visible: parent.width > Theme.px(104)
            name: "more"
            size: Theme.iconSmall
            color: pile.ink
        }
        NoteText {
            anchors.left: dots.visible ? dots.right : parent.left
            anchors.leftMargin: Theme.px(dots.visible ? 9 : 10)
            anchors.right: parent.right
            anchors.rightMargin: Theme.px(6)
            anchors.verticalCenter: parent.verticalCenter
            text: pile.text
            elide: Text.ElideRight
        }
    }
}
