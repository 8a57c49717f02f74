import QtQuick
import Tickscope
import Tickscope.App

// All lanes as what has happened, or as what is still to come.
TimelineLanes {
    id: layer
    width: layer.view.width
    height: layer.view.height
    colors: Theme.roleColors
    background: Theme.pane
    gridColor: Theme.line
    textColor: Theme.text
    dimColor: Theme.dim
    inkColor: Theme.roleInk
    font.family: Theme.uiFont
    font.pixelSize: Theme.tiny
}
