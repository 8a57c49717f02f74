import QtQuick
import Tickscope
import Tickscope.App

// One or two sentences: why this happens now. Links lead to the moments that caused it; with the focus here,
// Enter or 1..9 follow them. The whole chain of causes opens above. While two printed lines are compared, the sentence
// is about them.
FocusScope {
    id: bar
    required property Session session
    readonly property WhyLine why: bar.session.why
    readonly property bool current: bar.session.status === Session.Ready
    readonly property bool comparing: bar.current && bar.why.comparing
    property real roomAbove: 400 // for the chain of causes
    height: Math.max(Theme.px(50), bar.comparing ? sentenceText.implicitHeight + Theme.px(14) : 0)
    activeFocusOnTab: true
    Accessible.role: Accessible.StaticText
    Accessible.name: bar.sentence
    Accessible.focusable: true
    readonly property string sentence: bar.current ? bar.why.text
        : bar.session.status === Session.Stale ? qsTr("The code changed since this run. Press F5 to run it again.")
        : bar.session.status === Session.Error ? qsTr("The program has an error, so nothing ran.")
        : bar.session.status === Session.Empty ? qsTr("Nothing has run yet.") : qsTr("Running…")

    Keys.onShortcutOverride: (event) => event.accepted = event.key === Qt.Key_Escape && bar.comparing
    Keys.onEscapePressed: bar.why.closeComparison()
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
        text: bar.comparing ? qsTr("ORDER", "why one printed line comes before another") : qsTr("WHY")
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
        anchors.right: tools.left
        anchors.rightMargin: Theme.padding
        anchors.verticalCenter: parent.verticalCenter
        text: bar.current ? bar.why.html : bar.sentence
        textFormat: Text.StyledText
        wrapMode: Text.Wrap
        maximumLineCount: bar.comparing ? 5 : 2
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
    Row {
        id: tools
        anchors.right: parent.right
        anchors.rightMargin: Theme.padding
        anchors.verticalCenter: parent.verticalCenter
        visible: bar.current
        spacing: Theme.tight
        IconButton {
            objectName: "openChain"
            visible: !bar.comparing
            checkable: false
            iconName: bar.why.chain.active ? "chevron" : "chevronUp"
            iconSize: Theme.icon
            tip: qsTr("What led to this moment")
            shortcutAction: "why"
            onClicked: bar.toggleChain()
        }
        IconButton {
            objectName: "closeComparison"
            visible: bar.comparing
            iconName: "cross"
            iconSize: Theme.iconSmall
            tip: qsTr("Back to the present moment (Esc)")
            onClicked: bar.why.closeComparison()
        }
    }
    WhyChainPopup {
        id: chain
        objectName: "chainPopup"
        session: bar.session
        room: bar.roomAbove
        width: Math.min(bar.width, Theme.px(680))
        x: bar.width - chain.width
        y: -chain.height - Theme.gap
    }
    function toggleChain() {
        bar.session.playhead.pause()
        bar.why.chain.active = bar.current && !bar.comparing && !bar.why.chain.active
    }
}
