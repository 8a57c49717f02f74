pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import Tickscope
import Tickscope.App

ApplicationWindow {
    id: window
    required property Shell shell
    readonly property Document document: window.shell.session.document
    property AppPage currentPage: null // the one in front

    visible: true
    minimumWidth: 900
    minimumHeight: 600
    title: (window.document.modified ? "• " : "") + window.document.fileName
    color: Theme.background
    font.family: Theme.uiFont
    font.pixelSize: Theme.normal

    readonly property bool helpShown: shortcuts.opened
    function showShortcuts() { shortcuts.open() }

    onClosing: (close) => { if (!window.document.mayClose()) close.accepted = false }

    component PageLoader: Loader {
        id: loader
        required property string key
        required property url pageSource
        readonly property bool current: loader.key === window.shell.page
        anchors.fill: parent
        visible: loader.current
        focus: loader.current
        function bring() {
            if (!loader.current) return
            if (loader.status === Loader.Null) loader.setSource(loader.pageSource, {
                shell: window.shell, headSlot: titleBar.headSlot, toolSlot: titleBar.toolSlot
            })
            window.currentPage = loader.item as AppPage
            if (window.currentPage) window.currentPage.activate()
        }
        onCurrentChanged: loader.bring()
        Component.onCompleted: loader.bring()
    }

    NavRail {
        id: rail
        height: parent.height
        shell: window.shell
        onHelpRequested: shortcuts.open()
    }
    TitleBar {
        id: titleBar
        anchors.left: rail.right
        anchors.right: parent.right
        page: window.currentPage
    }
    Item {
        anchors.left: rail.right
        anchors.right: parent.right
        anchors.top: titleBar.bottom
        anchors.bottom: parent.bottom
        Repeater {
            model: PageList
            PageLoader {}
        }
    }

    Repeater {
        model: PageList
        Item {
            id: place
            required property string key
            required property string shortcut
            Shortcut {
                sequence: place.shortcut
                onActivated: window.shell.goTo(place.key)
            }
        }
    }
    Shortcut { sequences: ShortcutMap.always("quit"); onActivated: window.close() }
    Shortcut { sequences: ShortcutMap.always("help"); onActivated: shortcuts.open() }
    Shortcut {
        sequences: ShortcutMap.plain("help")
        enabled: !(window.activeFocusItem as TextEdit)
        onActivated: shortcuts.open()
    }
    Shortcut { sequences: ShortcutMap.always("larger"); onActivated: Preferences.textScale += 0.1 }
    Shortcut { sequences: ShortcutMap.always("smaller"); onActivated: Preferences.textScale -= 0.1 }
    Shortcut { sequences: ShortcutMap.always("normal"); onActivated: Preferences.textScale = 1 }

    DropArea {
        anchors.fill: parent
        keys: ["text/uri-list"]
        onDropped: (drop) => {
            window.shell.goTo("playground")
            window.document.openUrl(drop.urls[0])
        }
    }

    ShortcutOverlay { id: shortcuts }
    ConfirmDialog { document: window.document }
    Connections {
        target: window.document
        function onCloseAllowed() { window.close() }
    }
}
