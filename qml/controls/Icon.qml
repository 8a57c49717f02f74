import QtQuick
import Tickscope
import Tickscope.App

// A line drawing by name, on a grid of 24: resources/icons/NAME.svg.
IconPainter {
    id: icon
    property real size: Theme.icon
    color: Theme.text
    implicitWidth: icon.size
    implicitHeight: icon.size
}
