import QtQuick
import QtQuick.Controls.Basic
import Tickscope
import Tickscope.App

// A program to read: line numbers and colours, nothing to change.
TitledPane {
    id: pane
    required property string source
    title: qsTr("Program")

    Flickable {
        id: flick
        anchors.fill: parent
        contentWidth: code.x + code.implicitWidth + Theme.padding
        contentHeight: code.implicitHeight + Theme.padding
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        ScrollBar.vertical: AppScrollBar {}
        ScrollBar.horizontal: AppScrollBar {}
        TextEdit {
            id: numbers
            x: Theme.padding
            y: 4
            width: Theme.px(24)
            text: pane.lineNumbers
            enabled: false
            horizontalAlignment: TextEdit.AlignRight
            font: code.font
            color: Theme.lineNumber
            Accessible.ignored: true
        }
        TextEdit {
            id: code
            objectName: "quizProgram"
            x: numbers.x + numbers.width + Theme.px(14)
            y: 4
            text: pane.source
            readOnly: true
            selectByMouse: true
            activeFocusOnTab: true
            textFormat: TextEdit.PlainText
            font.family: Theme.codeFont
            font.pixelSize: Theme.reading
            font.preferShaping: false
            color: Theme.text
            selectionColor: Theme.selection
            selectedTextColor: Theme.text
            Accessible.name: pane.title
        }
    }
    FocusRing { shown: code.activeFocus; inset: -1 }
    readonly property string lineNumbers: Array.from({ length: code.lineCount }, (unused, line) => line + 1).join("\n")

    Highlighter {
        target: code.textDocument
        keyword: Theme.codeKeyword
        string: Theme.codeString
        number: Theme.codeNumber
        comment: Theme.codeComment
        functionName: Theme.codeFunction
        type: Theme.codeType
        directive: Theme.codePragma
    }
}
