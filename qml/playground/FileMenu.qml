pragma ComponentBehavior: Bound
import QtQuick
import Tickscope
import Tickscope.App

// The file's name with its menu, and whether it is saved.
Row {
    id: fileMenu
    required property Session session
    required property Item moment
    required property Item timeline
    readonly property Document document: fileMenu.session.document
    spacing: Theme.gap
    AppButton {
        id: button
        objectName: "fileButton"
        flat: true
        font.pixelSize: Theme.large
        font.weight: Font.DemiBold
        leftPadding: Theme.px(6)
        text: fileMenu.document.fileName
        tip: fileMenu.document.filePath.length > 0 ? fileMenu.document.filePath : qsTr("New, open, save")
        onClicked: menu.popup(button, 0, button.height + 4)
        Accessible.name: qsTr("File menu: %1").arg(fileMenu.document.fileName)
    }
    Icon {
        name: "chevron"
        size: Theme.iconSmall
        color: Theme.dim
        anchors.verticalCenter: parent.verticalCenter
    }
    Badge {
        anchors.verticalCenter: parent.verticalCenter
        visible: fileMenu.document.modified
        text: qsTr("Unsaved changes")
    }
    AppMenu {
        id: menu
        AppMenuItem { text: qsTr("New"); detail: ShortcutMap.keys("new"); onTriggered: fileMenu.document.newFile() }
        AppMenuItem { text: qsTr("Open…"); detail: ShortcutMap.keys("open"); onTriggered: fileMenu.document.open() }
        AppMenuItem { text: qsTr("Save"); detail: ShortcutMap.keys("save"); onTriggered: fileMenu.document.save() }
        AppMenuItem { text: qsTr("Save as…"); detail: ShortcutMap.keys("saveAs"); onTriggered: fileMenu.document.saveAs() }
        ExportMenu {
            session: fileMenu.session
            moment: fileMenu.moment
            timeline: fileMenu.timeline
        }
        AppMenuSeparator { visible: fileMenu.document.recentFiles.length > 0 }
        Repeater {
            model: fileMenu.document.recentFiles
            AppMenuItem {
                id: recentItem
                required property string modelData
                text: recentItem.modelData.slice(recentItem.modelData.lastIndexOf("/") + 1)
                onTriggered: fileMenu.document.openPath(recentItem.modelData)
            }
        }
    }
}
