pragma ComponentBehavior: Bound
import QtQuick
import Tickscope
import Tickscope.App

// Find and replace above the program. Enter and Shift+Enter go from match to match; Esc goes back to the text.
Rectangle {
    id: bar
    required property CodeEditor editor
    property bool withReplace: false
    property bool readOnly: false
    readonly property alias finder: search
    readonly property bool narrow: bar.width < Theme.px(400)
    signal closed()

    function open(withReplace: bool) {
        bar.withReplace = withReplace && !bar.readOnly
        search.begin()
        pattern.text = search.pattern
        pattern.selectAll()
        pattern.forceActiveFocus(Qt.ShortcutFocusReason)
    }
    function close() {
        search.active = false
        bar.closed()
    }
    function next() { if (search.active) search.next(); else bar.open(false) }
    function previous() { if (search.active) search.previous(); else bar.open(false) }

    visible: search.active
    height: bar.visible ? rows.height + Theme.gap * 2 : 0
    color: Theme.raised
    Accessible.role: Accessible.ToolBar
    Accessible.name: qsTr("Find and replace")
    Keys.onEscapePressed: bar.close()
    Rectangle { anchors.bottom: parent.bottom; width: parent.width; height: 1; color: Theme.line }

    TextFinder {
        id: search
        editor: bar.editor
    }

    component Toggle: AppButton {
        id: toggle
        flat: true
        checkable: true
        implicitHeight: Theme.controlSmall
        implicitWidth: Theme.px(26)
        leftPadding: 0
        rightPadding: 0
        font.family: Theme.codeFont
        Accessible.name: toggle.tip
    }
    component Small: AppButton {
        flat: true
        implicitHeight: Theme.controlSmall
        iconSize: Theme.px(15)
    }

    Column {
        id: rows
        x: Theme.gap
        y: Theme.gap
        width: bar.width - Theme.gap * 2
        spacing: Theme.px(6)
        Item {
            width: parent.width
            height: pattern.height
            AppTextField {
                id: pattern
                objectName: "findField"
                anchors.left: parent.left
                anchors.right: buttons.left
                anchors.rightMargin: Theme.tight
                rightPadding: options.width + Theme.tight
                implicitHeight: Theme.controlSmall
                font.family: Theme.codeFont
                name: qsTr("Find")
                wrong: search.problem.length > 0 || (pattern.text.length > 0 && search.count === 0)
                Accessible.description: outcome.text
                onTextEdited: search.pattern = pattern.text
                Keys.onReturnPressed: (event) => { if (event.modifiers & Qt.ShiftModifier) search.previous(); else search.next() }
                Keys.onEnterPressed: search.next()
                Row {
                    id: options
                    anchors.right: parent.right
                    Toggle { text: "Aa"; tip: qsTr("Match case"); checked: search.matchCase; onToggled: search.matchCase = checked }
                    Toggle { text: "ab"; font.underline: true; tip: qsTr("Whole words"); checked: search.wholeWord; onToggled: search.wholeWord = checked }
                    Toggle { text: ".*"; tip: qsTr("Regular expression"); checked: search.regExp; onToggled: search.regExp = checked }
                }
            }
            Row {
                id: buttons
                anchors.right: parent.right
                Text {
                    id: outcome
                    width: bar.narrow ? Theme.px(44) : Theme.px(70)
                    height: parent.height
                    verticalAlignment: Text.AlignVCenter
                    horizontalAlignment: Text.AlignHCenter
                    elide: Text.ElideRight
                    font.pixelSize: Theme.small
                    color: pattern.wrong ? Theme.roleColor(StageModel.Danger) : Theme.dim
                    text: search.pattern.length === 0 ? ""
                        : search.problem.length > 0 ? qsTr("not valid", "a regular expression")
                        : search.count === 0 ? qsTr("nothing", "is found")
                        : bar.narrow ? (search.current > 0 ? qsTr("%1/%2", "a match of all matches").arg(search.current).arg(search.count)
                                                           : search.count)
                        : search.full ? qsTr("%1 or more").arg(search.count)
                        : search.current > 0 ? qsTr("%1 of %2", "a match of all matches").arg(search.current).arg(search.count)
                        : qsTr("%1 found").arg(search.count)
                }
                Small { iconName: "chevronUp"; tip: qsTr("Previous match"); shortcutAction: "findPrevious"; enabled: search.count > 0; onClicked: search.previous() }
                Small { iconName: "chevron"; tip: qsTr("Next match"); shortcutAction: "findNext"; enabled: search.count > 0; onClicked: search.next() }
                Small { iconName: "cross"; tip: qsTr("Close (Esc)"); onClicked: bar.close() }
            }
        }
        Item {
            width: parent.width
            height: visible ? replacement.height : 0
            visible: bar.withReplace
            AppTextField {
                id: replacement
                objectName: "replaceField"
                anchors.left: parent.left
                anchors.right: actions.left
                anchors.rightMargin: Theme.tight
                implicitHeight: Theme.controlSmall
                font.family: Theme.codeFont
                name: qsTr("Replace by")
                Keys.onReturnPressed: search.replace(replacement.text)
                Keys.onEnterPressed: search.replace(replacement.text)
            }
            Row {
                id: actions
                anchors.right: parent.right
                spacing: Theme.tight
                Small { text: qsTr("Replace"); tip: qsTr("Replace this match and go to the next (Enter)"); flat: false; enabled: search.count > 0; onClicked: search.replace(replacement.text) }
                Small { objectName: "replaceAll"; text: qsTr("All"); tip: qsTr("Replace all matches, as one step to undo"); flat: false; enabled: search.count > 0; onClicked: search.replaceAll(replacement.text) }
            }
        }
        Text {
            width: parent.width
            visible: search.problem.length > 0
            text: qsTr("The regular expression is not valid: %1.").arg(search.problem)
            color: Theme.roleColor(StageModel.Danger)
            font.pixelSize: Theme.small
            wrapMode: Text.Wrap
        }
    }
}
