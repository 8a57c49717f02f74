import QtQuick
import Tickscope
import Tickscope.App

// The state of a promise: a hollow ring while it is pending, a check with its value, a cross with its reason.
Row {
    id: token
    required property int promise // a StageModel.Promise
    required property string text
    property real room: 1000 // as wide as it may be
    readonly property color ink: token.promise === StageModel.PromiseRejected ? Theme.roleColor(StageModel.Danger)
        : token.promise === StageModel.PromiseFulfilled ? Theme.roleColor(StageModel.Rendering) : Theme.dim
    // A few letters of a value say nothing.
    readonly property bool worded: mark.width + token.spacing + label.implicitWidth <= token.room || token.room >= Theme.px(100)
    visible: token.promise !== StageModel.NoPromise
    spacing: Theme.tight
    Icon {
        id: mark
        anchors.verticalCenter: parent.verticalCenter
        name: token.promise === StageModel.PromiseRejected ? "cross" : token.promise === StageModel.PromiseFulfilled ? "check" : "dot"
        size: Theme.px(11)
        color: token.ink
    }
    Text {
        id: label
        visible: token.worded
        width: Math.min(implicitWidth, token.room - Theme.px(11) - token.spacing)
        text: token.text
        textFormat: Text.PlainText
        elide: Text.ElideRight
        color: token.ink
        font.pixelSize: Theme.tiny
        font.family: token.promise === StageModel.PromisePending ? Theme.uiFont : Theme.codeFont
        font.preferShaping: false
    }
}
