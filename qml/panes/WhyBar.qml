import QtQuick
import Tickscope
import Tickscope.App

// One or two sentences: why this happens now. Links lead to the moments that caused it; with the focus here,
// Enter or 1..9 follow them.
FocusScope {
    id: bar
    required property Session session
    readonly property WhyLine why: bar.session.why
    readonly property bool current: bar.session.status === Session.Ready
    height: Theme.px(50)
    activeFocusOnTab: true
    Accessible.role: Accessible.StaticText
    Accessible.name: bar.sentence
    Accessible.focusable: true
    readonly property string sentence: bar.current ? bar.why.text
        : bar.session.status === Session.Stale ? qsTr("The code changed since this run. Press F5 to run it again.")
        : bar.session.status === Session.Error ? qsTr("The program has an error, so nothing ran.")
        : bar.session.status === Session.Empty ? qsTr("Nothing has run yet.") : qsTr("Running…")

    Keys.onReturnPressed: bar.why.follow(0)
    Keys.onEnterPressed: bar.why.follow(0)
    Keys.onPressed: (event) => {
        const link = event.key - Qt.Key_1
        if (event.modifiers === Qt.NoModifier && link >= 0 && link < bar.why.linkCount) {
            bar.why.follow(link)
            event.accepted = true
        }
    }

    readonly property int role: bar.current ? bar.why.colorRole : StageModel.Paused
    Card {
        anchors.fill: parent
        role: bar.role
        Behavior on color { ColorAnimation { duration: Theme.fade } }
        FocusRing { shown: bar.activeFocus; inset: -2 }
    }
    Text {
        id: label
        x: Theme.px(16)
        anchors.verticalCenter: parent.verticalCenter
        text: qsTr("WHY")
        color: Theme.roleColor(bar.role)
        font.pixelSize: Theme.tiny
        font.weight: Font.Bold
        font.letterSpacing: 0.8
    }
    Text {
        id: sentenceText
        objectName: "whyText"
        anchors.left: label.right
        anchors.leftMargin: Theme.px(14)
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(16)
        anchors.verticalCenter: parent.verticalCenter
        text: bar.current ? bar.why.html : bar.sentence
        textFormat: Text.StyledText
        wrapMode: Text.Wrap
        maximumLineCount: 2
        elide: Text.ElideRight
        color: Theme.text
        linkColor: Theme.link
        font.pixelSize: Theme.large
        lineHeight: 1.1
        onLinkActivated: (link) => {
            bar.session.playhead.pause()
            bar.why.follow(parseInt(link))
        }
        HoverHandler { id: hover }
        MouseArea {
            anchors.fill: parent
            acceptedButtons: Qt.NoButton
            cursorShape: sentenceText.hoveredLink.length > 0 ? Qt.PointingHandCursor : Qt.ArrowCursor
        }
        AppTip {
            visible: hover.hovered && sentenceText.truncated
            width: Math.min(implicitWidth, 600)
            text: bar.sentence
        }
    }
}
