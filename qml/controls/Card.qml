import QtQuick
import Tickscope

// A surface with rounded corners: plain, raised, tinted with a meaning, or lit because one should look here.
Rectangle {
    id: card
    property int role: -1 // a StageModel.Color; -1: none
    property bool raised: false
    property bool lit: false
    color: card.role >= 0 ? Theme.roleTint(card.role) : card.raised ? Theme.raised : Theme.pane
    radius: Theme.radius
    border.color: card.lit ? Theme.accent : card.role >= 0 ? Theme.roleEdge(card.role) : Theme.line
    border.width: card.lit ? Theme.ring : Theme.hairline
}
