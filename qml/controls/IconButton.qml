import QtQuick
import Tickscope

// A button that is only an icon; its tip is its name.
AppButton {
    id: button
    required tip
    flat: true
    implicitWidth: Math.round(button.implicitHeight * 1.15)
    leftPadding: 0
    rightPadding: 0
}
