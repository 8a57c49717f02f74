import QtQuick
import Tickscope

// A hairline between two parts.
Rectangle {
    implicitHeight: Theme.hairline
    implicitWidth: Theme.hairline
    color: Theme.line
}
