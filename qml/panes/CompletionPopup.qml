pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import Tickscope
import Tickscope.App

// Names that fit, below the word that is being typed. The keyboard stays in the text.
AppPopup {
    id: popup
    required property CompletionModel completion
    required property font textFont
    visible: popup.completion.open
    closePolicy: Popup.NoAutoClose
    focus: false
    width: Theme.px(330)

    Column {
        width: popup.availableWidth
        spacing: Theme.tight
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Names that fit")
        ListView {
            id: list
            objectName: "completionList"
            width: parent.width
            height: Math.min(8, list.count) * Theme.px(24)
            clip: true
            model: popup.completion
            currentIndex: popup.completion.current
            boundsBehavior: Flickable.StopAtBounds
            highlightMoveDuration: 0
            ScrollBar.vertical: AppScrollBar {}
            delegate: Rectangle {
                id: row
                required property int index
                required property string name
                required property string kind
                required property string owner
                readonly property bool isCurrent: row.index === popup.completion.current
                width: list.width
                height: Theme.px(24)
                radius: Theme.radiusSmall
                color: row.isCurrent ? Theme.accentSoft : mouse.containsMouse ? Theme.hover : "transparent"
                Accessible.role: Accessible.ListItem
                Accessible.name: row.name
                Accessible.description: row.kind
                Accessible.selected: row.isCurrent
                Text {
                    anchors.left: parent.left
                    anchors.right: what.left
                    anchors.margins: Theme.px(8)
                    anchors.verticalCenter: parent.verticalCenter
                    elide: Text.ElideRight
                    text: row.name
                    font: popup.textFont
                    color: Theme.text
                    textFormat: Text.PlainText
                }
                Text {
                    id: what
                    anchors.right: parent.right
                    anchors.rightMargin: Theme.px(10)
                    anchors.verticalCenter: parent.verticalCenter
                    text: row.owner.length > 0 ? row.owner : row.kind
                    font.pixelSize: Theme.tiny
                    color: Theme.dim
                    textFormat: Text.PlainText
                }
                MouseArea {
                    id: mouse
                    anchors.fill: parent
                    hoverEnabled: true
                    onClicked: {
                        popup.completion.current = row.index
                        popup.completion.accept()
                    }
                }
            }
        }
        Rectangle {
            visible: popup.completion.description.length > 0
            width: parent.width
            height: 1
            color: Theme.line
        }
        Text {
            visible: popup.completion.description.length > 0
            width: parent.width
            leftPadding: Theme.px(8)
            rightPadding: Theme.px(8)
            bottomPadding: Theme.px(4)
            wrapMode: Text.Wrap
            text: popup.completion.description
            font.pixelSize: Theme.small
            color: Theme.dim
            textFormat: Text.PlainText
        }
    }
}
