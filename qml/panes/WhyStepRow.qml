import QtQuick
import Tickscope

// One step of what led to a moment: a dot on the line that joins them, a word and a sentence. It leads to its moment.
Rectangle {
    id: row
    required property int index
    required property string text
    required property string word
    required property string time
    required property int colorRole
    required property bool isHere
    required property bool leads
    required property bool isLast
    required property bool lit // where the keyboard is
    readonly property color ink: Theme.roleColor(row.colorRole)
    signal gone()

    implicitHeight: Math.max(Theme.px(30), sentence.implicitHeight + Theme.px(12))
    radius: Theme.radiusSmall
    color: row.isHere ? Theme.accentSoft : mouse.containsMouse && row.leads ? Theme.hover : "transparent"
    Accessible.role: row.leads ? Accessible.Link : Accessible.StaticText
    Accessible.name: row.word.length > 0
        ? qsTr("%1: %2 %3", "a step: its kind, its sentence, its time").arg(row.word).arg(row.text).arg(row.time) : row.text
    Accessible.onPressAction: row.gone()

    Rectangle {
        x: dot.x + (dot.width - width) / 2
        y: row.index === 0 ? parent.height / 2 : 0
        width: 2
        height: row.index === 0 || row.isLast ? parent.height / 2 : parent.height
        color: Theme.line
    }
    Rectangle {
        id: dot
        x: Theme.padding
        anchors.verticalCenter: parent.verticalCenter
        visible: row.leads
        width: Theme.px(10)
        height: width
        radius: width / 2
        color: row.ink
    }
    Text {
        id: word
        anchors.left: dot.right
        anchors.leftMargin: Theme.padding
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.px(92)
        text: row.word
        color: row.ink
        font.pixelSize: Theme.tiny
        font.weight: Font.DemiBold
        elide: Text.ElideRight
    }
    Text {
        id: sentence
        anchors.left: word.right
        anchors.leftMargin: Theme.gap
        anchors.right: stamp.left
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        text: row.text
        textFormat: Text.PlainText
        wrapMode: Text.Wrap
        color: row.leads ? Theme.text : Theme.dim
        font.pixelSize: Theme.normal
        lineHeight: sentence.lineCount > 1 ? Theme.leading : 1
    }
    Text {
        id: stamp
        anchors.right: parent.right
        anchors.rightMargin: Theme.padding
        anchors.verticalCenter: parent.verticalCenter
        text: row.time
        color: Theme.faint
        font.family: Theme.codeFont
        font.pixelSize: Theme.tiny
    }
    FocusRing { shown: row.lit; inset: 0; around: Theme.radiusSmall }
    MouseArea {
        id: mouse
        anchors.fill: parent
        enabled: row.leads
        hoverEnabled: true
        cursorShape: Qt.PointingHandCursor
        onClicked: row.gone()
    }
}
