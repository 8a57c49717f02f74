import QtQuick
import Tickscope
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
        size: Theme.icon
        stroke: 2.25
        color: Theme.roleColor(verdict.role)
    }
    BodyText {
        id: label
        objectName: "verdictText"
        anchors.left: sign.right
        anchors.leftMargin: Theme.px(8)
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(12)
        y: Theme.px(11) // the leading is below the line
        text: verdict.text
        wrapMode: Text.Wrap
        lineHeight: Theme.leading
    }
}
