pragma ComponentBehavior: Bound
import QtQuick
import Tickscope
import Tickscope.App

// Three sentences for a first start. Dismissed once, never seen again.
DialogFace {
    id: hint
    required property Session session
    property int step: 0
    readonly property var texts: [
        qsTr("This program has already run. You are looking at one moment of it: what runs, what waits, and in which queue. WHY, below, says why this comes now."),
        qsTr("Travel with → and ←, or drag the red line. Click a card, a printed line or a bar to jump to its moment."),
        qsTr("Why does one line print before another? Click the one in the console, then the other with Ctrl held down."),
        qsTr("Now change the program: your edit runs by itself, or press F5. Press ? for all the keys.")
    ]
    objectName: "firstHint"
    visible: !Preferences.hintSeen && hint.session.hasRun
    height: column.implicitHeight + 2 * Theme.px(16)
    border.color: Theme.accent
    border.width: Theme.ring
    Accessible.role: Accessible.HelpBalloon
    Accessible.name: hint.texts[hint.step]

    Column {
        id: column
        anchors.centerIn: parent
        width: parent.width - 2 * Theme.px(16)
        spacing: Theme.px(12)
        BodyText {
            width: parent.width
            wrapMode: Text.Wrap
            text: hint.texts[hint.step]
            lineHeight: 1.25
        }
        Item {
            width: parent.width
            height: Theme.controlHeight
            Row {
                anchors.verticalCenter: parent.verticalCenter
                spacing: Theme.tight
                Repeater {
                    model: hint.texts.length
                    Rectangle {
                        id: dot
                        required property int index
                        width: 7
                        height: 7
                        radius: 3.5
                        color: dot.index === hint.step ? Theme.accent : Theme.edge
                    }
                }
            }
            Row {
                anchors.right: parent.right
                spacing: Theme.gap
                AppButton {
                    flat: true
                    visible: hint.step < hint.texts.length - 1
                    text: qsTr("Skip")
                    onClicked: Preferences.hintSeen = true
                }
                AppButton {
                    primary: true
                    text: hint.step < hint.texts.length - 1 ? qsTr("Next") : qsTr("Got it")
                    onClicked: {
                        if (hint.step < hint.texts.length - 1) ++hint.step
                        else Preferences.hintSeen = true
                    }
                }
            }
        }
    }
}
