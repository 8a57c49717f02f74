import QtQuick
import Tickscope

// The surface of what floats over the window.
Rectangle {
    color: Theme.raised
    border.color: Theme.outline
    radius: Theme.radiusLarge
}
