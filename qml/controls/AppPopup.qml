import QtQuick
import QtQuick.Controls.Basic
import Tickscope

// Something small that floats over the window until it is done with.
Popup {
    id: popup
    padding: Theme.tight
    margins: Theme.gap
    background: Rectangle {
        color: Theme.raised
        border.color: Theme.outline
        radius: Theme.radius
    }
}
