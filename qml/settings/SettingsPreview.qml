import QtQuick
import Tickscope
import Tickscope.App

// A small program that plays for ever, to see at once what a setting does.
Item {
    id: preview
    objectName: "settingsPreview"
    readonly property alias session: session
    readonly property string program:
        "setTimeout(() => console.log('timer'), 0);\n"
        + "Promise.resolve().then(() => console.log('microtask'));\n"
        + "queueMicrotask(() => console.log('another'));\n"
        + "console.log('script');\n"
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Preview")

    SectionText {
        id: heading
        height: Theme.px(30)
        verticalAlignment: Text.AlignVCenter
        text: qsTr("Preview")
    }
    EditorPane {
        id: editor
        anchors.top: heading.bottom
        width: preview.width
        height: headerHeight + lineHeight * 5 + Theme.margin
        session: session
        readOnly: true
    }
    StagePane {
        anchors.top: editor.bottom
        anchors.topMargin: Theme.gap
        anchors.bottom: why.top
        anchors.bottomMargin: Theme.gap
        width: preview.width
        session: session
    }
    WhyBar {
        id: why
        anchors.bottom: preview.bottom
        width: preview.width
        session: session
    }
    Session { id: session }
    Timer {
        interval: 1300
        repeat: true
        running: preview.visible
        onTriggered: if (!session.playhead.stepForward(Playhead.Callback)) session.playhead.home()
    }
    Component.onCompleted: session.show("preview.js", preview.program, Session.Beginning)
}
