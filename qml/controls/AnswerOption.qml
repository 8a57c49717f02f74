pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import Tickscope
import Tickscope.App

// One answer to choose from. After answering, the right one has a check mark and a wrong choice a cross.
AbstractButton {
    id: option
    required property int number // from 1; the key that chooses it
    required property bool chosen
    required property bool answered
    required property bool isRight // known when answered
    property bool mono: false
    readonly property bool isMistake: option.answered && option.chosen && !option.isRight
    readonly property bool isTruth: option.answered && option.isRight
    readonly property int role: option.isMistake ? StageModel.Danger : StageModel.Rendering

    implicitHeight: Math.max(Theme.px(36), option.implicitContentHeight)
    enabled: !option.answered
    hoverEnabled: true
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.RadioButton
    Accessible.checkable: true
    Accessible.checked: option.chosen
    Accessible.name: option.isTruth ? qsTr("%1: %2, right").arg(option.number).arg(option.text)
        : option.isMistake ? qsTr("%1: %2, wrong").arg(option.number).arg(option.text)
        : qsTr("%1: %2").arg(option.number).arg(option.text)
    Keys.onShortcutOverride: (event) => event.accepted = event.key === Qt.Key_Space
    Keys.onReturnPressed: option.clicked()
    Keys.onEnterPressed: option.clicked()

    contentItem: Face {}
    background: Rectangle {
        radius: Theme.radius
        color: option.isTruth || option.isMistake ? Theme.roleTint(option.role)
            : option.chosen ? Theme.accentSoft : option.down ? Theme.pressed : option.hovered ? Theme.hover : Theme.raised
        border.color: option.isTruth || option.isMistake ? Theme.roleEdge(option.role) : option.chosen ? Theme.accent : Theme.line
        FocusRing { shown: option.visualFocus; inset: -2 }
    }
    AppTip {
        text: qsTr("Choose this answer  (%1)").arg(option.number)
        visible: option.hovered && !option.answered
    }

    component Face: Item {
        implicitHeight: label.implicitHeight + Theme.px(16)
        Rectangle {
            id: sign
            x: Theme.px(10)
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.px(20)
            height: width
            radius: option.mono ? width / 2 : Theme.radiusSmall
            color: option.isTruth || option.isMistake ? Theme.roleTint(option.role) : option.chosen ? Theme.accentSoft : "transparent"
            border.color: option.isTruth || option.isMistake ? Theme.roleColor(option.role) : option.chosen ? Theme.accent : Theme.outline
            Text {
                anchors.centerIn: parent
                visible: !mark.visible
                text: option.number
                color: option.chosen ? Theme.accent : Theme.dim
                font.pixelSize: Theme.tiny
                font.weight: Font.DemiBold
            }
            Icon {
                id: mark
                anchors.centerIn: parent
                visible: option.isTruth || option.isMistake
                name: option.isMistake ? "cross" : "check"
                size: Theme.iconSmall
                stroke: 2.5
                color: Theme.roleColor(option.role)
            }
        }
        Text {
            id: label
            anchors.left: sign.right
            anchors.leftMargin: Theme.px(10)
            anchors.right: parent.right
            anchors.rightMargin: Theme.px(10)
            anchors.verticalCenter: parent.verticalCenter
            anchors.verticalCenterOffset: 1 // the leading is below the line
            text: option.text
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
            color: option.answered && !option.isTruth && !option.isMistake ? Theme.dim : Theme.text
            font.family: option.mono ? Theme.codeFont : Theme.uiFont
            font.pixelSize: Theme.normal
            lineHeight: Theme.leading
        }
    }
}
