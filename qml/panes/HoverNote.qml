import QtQuick
import QtQuick.Controls.Basic
import Tickscope

// Says what there is to know of the part of the program that the mouse rests on.
Item {
    id: note
    required property TextArea area
    required property point place  // of the mouse, in the text; negative: elsewhere
    required property point origin // of the text, here
    signal rested(int position)    // say what there is to say of it
    property string said
    property rect word
    onPlaceChanged: {
        if (note.place.x < 0) note.said = ""
        rest.restart()
    }

    // The character below the mouse, or -1 beside the text.
    function position(): int {
        if (note.place.x < 0) return -1
        const at = note.area.positionAt(note.place.x, note.place.y)
        const box = note.area.positionToRectangle(at)
        if (note.place.y < box.y || note.place.y > box.y + box.height) return -1
        return note.place.x < box.x ? at - 1 : at
    }
    Timer {
        id: rest
        interval: 350
        onTriggered: {
            const at = note.position()
            note.said = ""
            if (at < 0) return
            note.word = note.area.positionToRectangle(at)
            note.rested(at)
        }
    }
    Item {
        x: note.origin.x + note.word.x
        y: note.origin.y + note.word.y
        height: note.word.height
        width: 1
        AppTip {
            id: tip
            objectName: "hoverNote"
            visible: note.said.length > 0
            delay: 0
            timeout: -1
            text: note.said
            y: parent.height + 4
            x: 0
            // There is no default content to put off.
            contentItem: Column { // qmllint disable deferred-property-id
                spacing: 3
                Repeater {
                    model: note.said.split("\n")
                    Text {
                        id: line
                        required property string modelData
                        readonly property bool isCode: line.modelData.startsWith("//")
                        width: Math.min(implicitWidth, Theme.px(400))
                        text: line.modelData
                        textFormat: Text.PlainText
                        color: line.isCode ? Theme.codePragma : Theme.text
                        font.family: line.isCode ? Theme.codeFont : Theme.uiFont
                        font.pixelSize: Theme.small
                        font.preferShaping: !line.isCode
                        wrapMode: Text.Wrap
                    }
                }
            }
        }
    }
}
