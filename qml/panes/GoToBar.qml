import QtQuick
import Tickscope
import Tickscope.App

// Asks for a line above the program.
Rectangle {
    id: bar
    required property CodeEditor editor
    required property int lineCount
    property bool shown: false
    signal closed()

    function open() {
        bar.shown = true
        field.text = bar.editor.line
        field.selectAll()
        field.forceActiveFocus(Qt.ShortcutFocusReason)
    }
    function close() {
        bar.shown = false
        bar.closed()
    }

    visible: bar.shown
    height: bar.visible ? field.height + Theme.gap * 2 : 0
    color: Theme.raised
    Keys.onEscapePressed: bar.close()
    Rectangle { anchors.bottom: parent.bottom; width: parent.width; height: 1; color: Theme.line }

    AppTextField {
        id: field
        objectName: "goToField"
        x: Theme.gap
        y: Theme.gap
        width: Theme.px(120)
        implicitHeight: Theme.controlSmall
        font.family: Theme.codeFont
        name: qsTr("Go to line")
        validator: RegularExpressionValidator { regularExpression: /\d{1,6}(:\d{0,5})?/ }
        onTextEdited: bar.editor.goTo(field.text)
        onAccepted: {
            bar.editor.goTo(field.text)
            bar.close()
        }
    }
    Text {
        anchors.left: field.right
        anchors.leftMargin: Theme.gap
        anchors.right: parent.right
        anchors.verticalCenter: field.verticalCenter
        elide: Text.ElideRight
        readonly property bool isNarrow: bar.width < Theme.px(420)
        text: isNarrow ? qsTr("of %1, or line:column", "a line").arg(bar.lineCount)
            : qsTr("Line 1 to %1, or line:column. Enter goes there.").arg(bar.lineCount)
        color: Theme.dim
        font.pixelSize: Theme.small
    }
}
