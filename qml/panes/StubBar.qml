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
    Column {
        id: content
        x: Theme.padding
        y: Theme.gap
        width: bar.width - Theme.padding - Theme.gap
        spacing: Theme.px(4)
        Item {
            width: parent.width
            height: Math.max(sentence.height, close.height)
            Text {
                id: sentence
                anchors.left: parent.left
                anchors.right: close.left
                anchors.verticalCenter: parent.verticalCenter
                wrapMode: Text.Wrap
                maximumLineCount: 2
                elide: Text.ElideRight
                color: Theme.text
                font.pixelSize: Theme.small
                textFormat: Text.PlainText
                text: bar.count === 1 ? qsTr("%1 is defined nowhere.").arg(bar.check.firstName)
                    : qsTr("%1 are defined nowhere.", "a list of names").arg(bar.check.names)
            }
            AppButton {
                id: close
                anchors.right: parent.right
                flat: true
                implicitHeight: Theme.px(24)
                iconSize: Theme.px(14)
                iconName: "cross"
                tip: qsTr("Do not offer this again")
                onClicked: bar.check.dismiss()
            }
        }
        Row {
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
    }
}
