import QtQuick
import QtQuick.Controls.Basic
import Tickscope.App

// A button with an icon, a text or both. `action` names a row of the shortcut map, for the tooltip.
Button {
    id: button
    property string iconName
    property string tip
    property string shortcutAction
    property bool primary: false
    property bool flat2: false // no frame until the mouse is over it
    property real iconSize: Theme.px(18)
    property bool iconFilled: false
    readonly property string tipText: ShortcutMap.hint(button.shortcutAction, button.tip)

    implicitHeight: Theme.controlHeight
    implicitWidth: Math.max(Theme.controlHeight + 4, implicitContentWidth + leftPadding + rightPadding)
    leftPadding: button.text.length > 0 ? Theme.px(12) : Theme.px(6)
    rightPadding: leftPadding
    topPadding: 0
    bottomPadding: 0
    font.pixelSize: Theme.small
    font.weight: button.primary ? Font.DemiBold : Font.Medium
    focusPolicy: Qt.TabFocus
    hoverEnabled: true

    Accessible.name: button.text.length > 0 ? button.text : button.tip
    Accessible.description: button.tipText
    Keys.onShortcutOverride: (event) => event.accepted = event.key === Qt.Key_Space
    Keys.onReturnPressed: button.clicked()
    Keys.onEnterPressed: button.clicked()

    readonly property color ink: !button.enabled ? Theme.disabled
        : button.primary ? Theme.accentInk
        : button.checked ? Theme.accent : Theme.text

    contentItem: AppButtonContent {
        iconName: button.iconName
        iconSize: button.iconSize
        iconFilled: button.iconFilled
        text: button.text
        textFont: button.font
        ink: button.ink
    }
    background: Rectangle {
        radius: 6
        color: button.primary ? (!button.enabled ? Theme.hover : button.down ? Qt.darker(Theme.accent, 1.15) : button.hovered ? Qt.lighter(Theme.accent, 1.08) : Theme.accent)
            : button.down ? Theme.pressed
            : button.checked ? Theme.accentSoft
            : button.hovered ? Theme.hover
            : button.flat2 ? "transparent" : Theme.raised
        border.width: button.primary || button.flat2 || button.checked ? 0 : 1
        border.color: Theme.line
        FocusRing { shown: button.visualFocus }
    }
    AppTip {
        text: button.tipText
        visible: button.hovered && button.tip.length > 0
    }
}
