import QtQuick
import QtQuick.Controls.Basic
import Tickscope
import Tickscope.App

// A button with an icon, a text or both; `flat`: no frame until the mouse is over it. `shortcutAction` names a row
// of the shortcut map, for the tooltip.
Button {
    id: button
    property string iconName
    property string tip
    property string shortcutAction
    property bool primary: false
    property real iconSize: button.text.length > 0 ? Theme.px(16) : Theme.icon
    property bool iconFilled: false
    property string pose // a state to show without a mouse: hover, pressed, focus
    readonly property string tipText: ShortcutMap.hint(button.shortcutAction, button.tip)
    readonly property bool hot: button.hovered || button.pose === "hover"
    readonly property bool held: button.down || button.pose === "pressed"

    implicitHeight: Theme.controlHeight
    implicitWidth: Math.max(button.implicitHeight + 4, implicitContentWidth + leftPadding + rightPadding)
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

    contentItem: AppButtonContent {
        iconName: button.iconName
        iconSize: button.iconSize
        iconFilled: button.iconFilled
        text: button.text
        textFont: button.font
        ink: !button.enabled ? Theme.disabled : button.primary ? Theme.accentInk : button.checked ? Theme.accent : Theme.text
    }
    background: Rectangle {
        radius: Theme.radiusSmall
        color: button.primary
            ? (!button.enabled ? Theme.hover : button.held ? Theme.accentPressed : button.hot ? Theme.accentHover : Theme.accent)
            : button.held ? Theme.pressed
            : button.checked ? Theme.accentSoft
            : button.hot ? Theme.hover
            : button.flat ? "transparent" : Theme.raised
        border.width: button.primary || button.flat || button.checked ? 0 : Theme.hairline
        border.color: button.hot ? Theme.outline : Theme.line
        FocusRing {
            shown: button.visualFocus || button.pose === "focus"
            around: Theme.radiusSmall
        }
    }
    AppTip {
        text: button.tipText
        visible: button.hovered && button.tip.length > 0
    }
}
