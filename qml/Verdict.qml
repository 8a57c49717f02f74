import QtQuick
import Tickscope.App

// Right or wrong, and why.
Rectangle {
    id: verdict
    required property bool isRight
    required property string text
    readonly property int role: verdict.isRight ? StageModel.Rendering : StageModel.Danger
    implicitHeight: label.implicitHeight + Theme.px(20)
    radius: Theme.radius
    color: Theme.roleTint(verdict.role)
    border.color: Theme.roleEdge(verdict.role)
    Accessible.role: Accessible.AlertMessage
    Accessible.name: verdict.text

    Icon {
        id: sign
        x: Theme.px(10)
        y: Theme.px(9)
        name: verdict.isRight ? "check" : "cross"
        size: Theme.px(18)
        stroke: 2.25
        color: Theme.roleColor(verdict.role)
    }
    Text {
        id: label
        objectName: "verdictText"
        anchors.left: sign.right
        anchors.leftMargin: Theme.px(8)
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(12)
        y: Theme.px(10)
        text: verdict.text
        textFormat: Text.PlainText
        wrapMode: Text.Wrap
        color: Theme.text
        font.pixelSize: Theme.normal
        lineHeight: 1.2
    }
}
