pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import Tickscope
import Tickscope.App

// The button that opens the example programs: by groups, each with the reason to look at it. Type to search.
AppButton {
    id: button
    objectName: "examplesButton"
    required property Document document
    text: qsTr("Examples")
    tip: qsTr("Open an example program")
    shortcutAction: "examples"
    flat: true
    onClicked: panel.open()

    function openExample(row: int) {
        const name = Examples.fileName(row)
        const source = Examples.source(row)
        panel.close()
        button.document.openProgram(name, source)
    }

    Shortcut {
        sequences: ShortcutMap.always("examples")
        onActivated: button.clicked()
    }
    AppPopup {
        id: panel
        objectName: "examplesPanel"
        y: button.height + Theme.tight
        x: button.width - width
        width: Theme.px(440)
        padding: Theme.gap
        modal: false
        focus: true
        onOpened: {
            field.clear()
            list.currentIndex = 0
            list.positionViewAtBeginning()
            field.forceActiveFocus()
        }
        onClosed: button.forceActiveFocus()

        contentHeight: column.implicitHeight
        Column {
            id: column
            width: panel.availableWidth
            spacing: Theme.gap
            AppTextField {
                id: field
                objectName: "examplesField"
                width: parent.width
                name: qsTr("Search examples")
                onTextChanged: {
                    list.currentIndex = 0
                    list.positionViewAtBeginning() // rows that are still being made do not outlive the reset
                    Examples.words = field.text
                }
                Keys.onDownPressed: list.incrementCurrentIndex()
                Keys.onUpPressed: list.decrementCurrentIndex()
                Keys.onReturnPressed: if (list.count > 0) button.openExample(list.currentIndex)
                Keys.onEnterPressed: if (list.count > 0) button.openExample(list.currentIndex)
                Accessible.description: list.currentItem ? (list.currentItem as ExampleRow).title : ""
            }
            ListView {
                id: list
                objectName: "examplesList"
                width: parent.width
                height: Math.min(contentHeight, Math.max(Theme.px(200), button.Window.height * 0.66))
                model: Examples
                clip: true
                cacheBuffer: 0 // a row that is being made ahead would outlive a reset of the model
                boundsBehavior: ListView.StopAtBounds
                highlightMoveDuration: 0
                preferredHighlightBegin: Theme.px(40)
                preferredHighlightEnd: height - Theme.px(40)
                highlightRangeMode: ListView.ApplyRange
                Accessible.role: Accessible.List
                Accessible.name: qsTr("Examples")
                delegate: ExampleRow {
                    width: list.width
                    current: ListView.isCurrentItem
                    onClicked: button.openExample(index)
                }
                ScrollBar.vertical: AppScrollBar {}
            }
            NoteText {
                visible: list.count === 0
                width: parent.width
                padding: Theme.gap
                text: qsTr("No example has these words.")
            }
        }
    }
}
