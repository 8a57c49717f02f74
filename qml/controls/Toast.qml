import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Templates as T
import Tickscope

// A short message at the foot of the window; it goes by itself. `say` it.
Popup {
    id: toast
    property string text
    property string iconName: "check"
    function say(text: string) {
        toast.text = text
        toast.open()
        life.restart()
    }
    parent: T.Overlay.overlay
    x: parent ? Math.round((parent.width - width) / 2) : 0
    y: parent ? parent.height - height - Theme.section : 0
    padding: 0
    closePolicy: Popup.NoAutoClose
    enter: Transition { NumberAnimation { property: "opacity"; from: 0; to: 1; duration: Theme.fade } }
    exit: Transition { NumberAnimation { property: "opacity"; from: 1; to: 0; duration: Theme.fade } }
    background: null
    contentItem: ToastFace {
        text: toast.text
        iconName: toast.iconName
    }
    Timer {
        id: life
        interval: Theme.notice
        onTriggered: toast.close()
    }
}
