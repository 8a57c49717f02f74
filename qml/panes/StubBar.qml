import QtQuick
import Tickscope
import Tickscope.App

// A quiet offer below the program: names that are defined nowhere can be simulated.
Rectangle {
    id: bar
    required property ProgramCheck check
    required property CodeEditor editor
    readonly property int count: bar.check.count

    visible: bar.count > 0
    height: bar.visible ? content.height + Theme.gap * 2 : 0
    color: Theme.raised
    radius: Theme.radius - 1
    Accessible.role: Accessible.AlertMessage
    Accessible.name: sentence.text

    Rectangle { width: parent.width; height: 1; color: Theme.line }
    Item {
        id: content
        // Everything in one line, when there is room.
        readonly property bool isLine: sentence.implicitWidth + actions.width + close.width + 2 * Theme.padding < content.width
        x: Theme.padding
        y: Theme.gap
        width: bar.width - Theme.padding - Theme.gap
        height: content.isLine ? actions.height : sentence.height + Theme.px(6) + actions.height

        Text {
            id: sentence
            anchors.left: parent.left
            anchors.right: content.isLine ? actions.left : close.left
            height: Math.max(implicitHeight, content.isLine ? actions.height : close.height)
            verticalAlignment: Text.AlignVCenter
            wrapMode: Text.Wrap
            maximumLineCount: 2
            elide: Text.ElideRight
            color: Theme.text
            font.pixelSize: Theme.small
            textFormat: Text.PlainText
            text: bar.count === 1 ? qsTr("%1 is defined nowhere.").arg(bar.check.firstName)
                : qsTr("%1 are defined nowhere.", "a list of names").arg(bar.check.names)
        }
        Row {
            id: actions
            x: content.isLine ? close.x - width - Theme.gap : 0
            y: content.isLine ? 0 : sentence.height + Theme.px(6)
            spacing: Theme.gap
            AppButton {
                objectName: "simulateButton"
                implicitHeight: Theme.px(26)
                text: bar.count === 1 ? qsTr("Simulate it") : qsTr("Simulate all %1", "of the names").arg(bar.count)
                tip: bar.check.pragmas
                onClicked: bar.editor.insertPragmas(bar.check.pragmas)
            }
            AppButton {
                visible: bar.count > 1
                implicitHeight: Theme.px(26)
                flat: true
                text: bar.count > 0 ? qsTr("Only %1", "the name").arg(bar.check.firstName) : ""
                tip: bar.check.firstPragma
                onClicked: bar.editor.insertPragmas(bar.check.firstPragma)
            }
        }
        AppButton {
            id: close
            anchors.right: parent.right
            flat: true
            implicitHeight: Theme.px(26)
            iconSize: Theme.px(14)
            iconName: "cross"
            tip: qsTr("Do not offer this again")
            onClicked: bar.check.dismiss()
        }
    }
}
