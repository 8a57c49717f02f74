pragma ComponentBehavior: Bound
import QtQuick
import Tickscope

// The design system at one glance, in one theme: tokens, then every control in every state. For those who build
// pages, and for the eye that judges them.
FocusScope {
    id: gallery
    required property string variant // dark or light
    readonly property real wholeHeight: page.contentHeight
    Component.onCompleted: Theme.variant = gallery.variant

    Rectangle {
        anchors.fill: parent
        color: Theme.background
    }
    ScrollColumn {
        id: page
        anchors.fill: parent
        columnWidth: gallery.width
        spacing: Theme.margin

        TitleText {
            text: Theme.dark ? qsTr("Dark") : qsTr("Light")
            font.pixelSize: Theme.display
        }
        GalleryColours { width: page.innerWidth }
        GalleryContrast { width: page.innerWidth }
        GalleryMeasures { width: page.innerWidth }
        GalleryControls { width: page.innerWidth }
        GallerySurfaces {
            id: surfaces
            width: page.innerWidth
            inView: page.contentY + page.height >= surfaces.y + surfaces.height && page.contentY <= surfaces.y + surfaces.height / 2
        }
        GalleryIcons { width: page.innerWidth }
    }
}
