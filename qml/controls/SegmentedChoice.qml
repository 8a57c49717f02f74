pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import Tickscope

// A row of which exactly one is chosen. One stop for Tab; arrows choose.
FocusScope {
    id: choice
    required property var labels
    required property int current
    property var tips: []
    property string name
    property bool locked: false
    property string pose // of the one that is not chosen first: hover; of the chosen one: focus
    signal chosen(int index)

    implicitWidth: row.implicitWidth + 4
    implicitHeight: Theme.controlHeight

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius
        color: Theme.raised
        border.color: Theme.line
    }
    Row {
        id: row
        x: 2
        height: parent.height
        Repeater {
            model: choice.labels
            AbstractButton {
                id: segment
                required property int index
                required property string modelData
                readonly property bool isCurrent: segment.index === choice.current
                readonly property bool hot: segment.hovered || (choice.pose === "hover" && segment.index === choice.current + 1)
                text: segment.modelData
                height: row.height
                leftPadding: Theme.px(10)
                rightPadding: Theme.px(10)
                focusPolicy: segment.isCurrent || segment.activeFocus ? Qt.TabFocus : Qt.NoFocus
                focus: segment.isCurrent
                hoverEnabled: true
                checkable: false
                font.pixelSize: Theme.small
                font.weight: Font.Medium
                Accessible.role: Accessible.RadioButton
                Accessible.checkable: true
                Accessible.checked: segment.isCurrent
                Accessible.name: choice.name.length > 0 ? choice.name + ": " + segment.text : segment.text
                onClicked: if (!choice.locked) choice.chosen(segment.index)
                Keys.onShortcutOverride: (event) => event.accepted =
                    event.key === Qt.Key_Left || event.key === Qt.Key_Right || event.key === Qt.Key_Space
                Keys.onLeftPressed: choice.pick(segment.index - 1)
                Keys.onRightPressed: choice.pick(segment.index + 1)
                contentItem: Text {
                    text: segment.text
                    font: segment.font
                    verticalAlignment: Text.AlignVCenter
                    color: !choice.enabled ? Theme.disabled
                        : segment.isCurrent ? Theme.accent : choice.locked ? Theme.disabled : Theme.dim
                }
                background: Item {
                    Rectangle {
                        anchors.fill: parent
                        anchors.topMargin: 2
                        anchors.bottomMargin: 2
                        radius: Theme.radiusSmall
                        color: segment.isCurrent ? (choice.enabled ? Theme.accentSoft : Theme.hover) : segment.hot ? Theme.hover : "transparent"
                        FocusRing {
                            shown: segment.visualFocus || (choice.pose === "focus" && segment.isCurrent)
                            inset: -2
                            around: Theme.radiusSmall
                        }
                    }
                }
                AppTip {
                    text: choice.tips[segment.index] ?? ""
                    visible: segment.hovered && text.length > 0
                }
            }
        }
    }
    function pick(index: int) {
        if (index < 0 || index >= choice.labels.length || choice.locked) return
        row.children[index].forceActiveFocus(Qt.TabFocusReason)
        choice.chosen(index)
    }
}
