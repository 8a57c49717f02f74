pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Shapes
import Tickscope
import Tickscope.App

// One card. It belongs to one thing of the run for as long as it lives, and goes where the model says.
FocusScope {
    id: card
    required property StageModel stageModel
    required property int cardId
    required property int kind
    required property int colorRole
    required property string title
    required property string subtitle
    required property string meta
    required property string description
    required property real progress
    required property int line
    required property bool running
    required property bool leaving
    required property bool compact
    required property real cardX
    required property real cardY
    required property real cardWidth
    required property real cardHeight
    property bool born: false
    signal activated()
    signal menuRequested()
    readonly property bool hovered: mouse.containsMouse
    readonly property color ink: Theme.roleColor(card.colorRole)
    readonly property bool isMore: card.kind === StageModel.MoreCard
    readonly property var icons: ["playground", "dot", "doubleDot", "clock", "clock", "cloud", "pauseBars", "more"]

    x: card.cardX
    y: card.cardY
    width: card.cardWidth
    height: card.cardHeight
    opacity: card.born && !card.leaving ? 1 : 0
    Component.onCompleted: card.born = true
    activeFocusOnTab: !card.leaving && !card.isMore
    Accessible.role: Accessible.ListItem
    Accessible.name: card.description
    Accessible.focusable: true
    Accessible.onPressAction: card.activated()
    Keys.onReturnPressed: card.activated()
    Keys.onEnterPressed: card.activated()
    Keys.onMenuPressed: card.menuRequested()

    Behavior on x { enabled: card.stageModel.animating; NumberAnimation { duration: Theme.move; easing.type: Easing.InOutCubic } }
    Behavior on y { enabled: card.stageModel.animating; NumberAnimation { duration: Theme.move; easing.type: Easing.InOutCubic } }
    Behavior on width { enabled: card.stageModel.animating; NumberAnimation { duration: Theme.move; easing.type: Easing.InOutCubic } }
    Behavior on height { enabled: card.stageModel.animating; NumberAnimation { duration: Theme.move; easing.type: Easing.InOutCubic } }
    Behavior on opacity { enabled: card.stageModel.animating; NumberAnimation { duration: Theme.fade } }

    Card {
        anchors.fill: parent
        raised: true
        role: card.running && !card.isMore ? card.colorRole : -1
        color: card.isMore ? "transparent" : card.running ? Theme.roleTint(card.colorRole) : card.hovered ? Theme.hover : Theme.raised
        FocusRing { shown: card.activeFocus; inset: -2 }
    }
    Stripe {
        visible: !card.isMore
        x: 5
        y: Theme.px(card.compact ? 6 : 8)
        height: parent.height - 2 * y
        color: card.ink
    }

    // The shape that doubles the colour; a timer's is a ring that empties.
    Item {
        id: sign
        x: Theme.px(16)
        width: Theme.px(18)
        height: width
        anchors.verticalCenter: parent.verticalCenter
        visible: card.width > Theme.px(120)
        Icon {
            anchors.centerIn: parent
            visible: !ring.visible
            name: card.icons[card.kind]
            size: Theme.px(card.kind === StageModel.JobCard ? 15 : 17)
            color: card.ink
            filled: card.kind === StageModel.JobCard || card.kind === StageModel.FrameCard
            opacity: card.kind === StageModel.FrameCard && !card.running ? 0.45 : 1
        }
        Shape {
            id: ring
            visible: card.kind === StageModel.TimerCard && card.progress >= 0
            anchors.fill: parent
            ShapePath {
                strokeColor: Theme.roleGroove(card.colorRole)
                strokeWidth: 2.5
                fillColor: "transparent"
                PathAngleArc { centerX: ring.width / 2; centerY: ring.height / 2; radiusX: ring.width / 2 - 2; radiusY: radiusX; startAngle: 0; sweepAngle: 360 }
            }
            ShapePath {
                strokeColor: card.ink
                strokeWidth: 2.5
                fillColor: "transparent"
                capStyle: ShapePath.RoundCap
                PathAngleArc { centerX: ring.width / 2; centerY: ring.height / 2; radiusX: ring.width / 2 - 2; radiusY: radiusX; startAngle: -90; sweepAngle: 360 * Math.max(0.02, 1 - card.progress) }
            }
        }
    }
    Text {
        id: titleText
        anchors.left: sign.visible ? sign.right : parent.left
        anchors.leftMargin: Theme.px(sign.visible ? 9 : 16)
        y: card.compact ? Math.round((card.height - height) / 2) : Theme.px(7)
        width: Math.min(implicitWidth, card.width - x - Theme.px(10) - (metaText.text.length > 0 ? metaText.width + Theme.gap : 0))
        text: card.title
        elide: Text.ElideRight
        textFormat: Text.PlainText
        color: card.isMore ? Theme.dim : Theme.text
        font.family: card.isMore ? Theme.uiFont : Theme.codeFont
        font.pixelSize: Theme.normal
        font.weight: card.isMore ? Font.Normal : Font.DemiBold
        font.preferShaping: false
    }
    NoteText {
        visible: width > 20
        x: card.compact ? titleText.x + titleText.width + Theme.gap : titleText.x
        y: card.compact ? Math.round((card.height - height) / 2) : titleText.y + titleText.height + 1
        width: (card.compact ? (metaText.text.length > 0 ? metaText.x - Theme.gap : card.width - Theme.px(10)) : card.width - Theme.px(10)) - x
        text: card.subtitle
        elide: Text.ElideRight
        font.pixelSize: Theme.tiny
    }
    Text {
        id: metaText
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(10)
        anchors.baseline: titleText.baseline
        text: card.meta
        textFormat: Text.PlainText
        color: card.running ? card.ink : Theme.dim
        font.pixelSize: Theme.tiny
    }
    // How far an operation is.
    ProgressLine {
        visible: card.kind === StageModel.OperationCard && card.progress >= 0
        anchors.left: titleText.left
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(10)
        anchors.bottom: parent.bottom
        anchors.bottomMargin: card.compact ? 2 : 4
        height: Theme.stripe
        value: Math.max(0.02, card.progress)
        ink: card.ink
        groove: Theme.roleGroove(card.colorRole)
    }

    MouseArea {
        id: mouse
        anchors.fill: parent
        hoverEnabled: true
        enabled: !card.leaving && !card.isMore
        acceptedButtons: Qt.LeftButton | Qt.RightButton
        cursorShape: Qt.PointingHandCursor
        onClicked: (event) => {
            if (event.button === Qt.RightButton) card.menuRequested()
            else card.activated()
        }
        AppTip {
            visible: mouse.containsMouse
            delay: 900
            text: qsTr("%1\nClick: the moment it was made. Right click: more.").arg(card.description)
        }
    }
}
