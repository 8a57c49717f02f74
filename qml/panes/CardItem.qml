pragma ComponentBehavior: Bound
import QtQuick
import Tickscope
import Tickscope.App

// One card. It belongs to one thing of the run for as long as it lives, and goes where the model says.
FocusScope {
    id: card
    required property StageModel stageModel
    required property int index
    required property int cardId
    required property int pane
    required property int slot
    required property int kind
    required property int colorRole
    required property string title
    required property string subtitle
    required property string brief
    required property string meta
    required property string description
    required property real progress
    required property int frame
    property string locals // of a suspended function: "id = 7"
    required property int promise
    required property string promiseText
    required property int line
    required property bool running
    required property bool leaving
    required property int size
    required property real bornX
    required property real bornY
    required property bool known
    required property real cardX
    required property real cardY
    required property real cardWidth
    required property real cardHeight
    property bool born: false
    signal activated()
    signal menuRequested()
    signal go(int direction) // a StageModel.Direction
    readonly property bool hovered: mouse.containsMouse
    readonly property bool isMore: card.kind === StageModel.MoreCard
    readonly property bool tall: card.size === StageModel.Tall
    readonly property int margin: Theme.px(10)

    x: card.born ? card.cardX : card.bornX
    y: card.born ? card.cardY : card.bornY
    z: card.isMore ? 0 : card.running ? 2 : 1
    width: card.cardWidth
    height: card.cardHeight
    opacity: (card.born || card.known) && !card.leaving ? 1 : 0
    Component.onCompleted: card.born = true
    Accessible.role: Accessible.ListItem
    Accessible.name: card.locals.length > 0 ? qsTr("%1, with %2", "%2: variables").arg(card.description).arg(card.locals) : card.description
    Accessible.focusable: !card.isMore
    Accessible.onPressAction: card.activated()
    Keys.onReturnPressed: card.activated()
    Keys.onEnterPressed: card.activated()
    Keys.onMenuPressed: card.menuRequested()
    Keys.onShortcutOverride: (event) => event.accepted = event.key === Qt.Key_Up || event.key === Qt.Key_Down
    Keys.onUpPressed: card.go(StageModel.PreviousCard)
    Keys.onDownPressed: card.go(StageModel.NextCard)
    Keys.onPressed: (event) => {
        if (event.key !== Qt.Key_F10 || event.modifiers !== Qt.ShiftModifier) return
        event.accepted = true
        card.menuRequested()
    }

    component Glide: NumberAnimation {
        duration: Math.min(Theme.move, card.stageModel.moveMs)
        easing.type: Easing.InOutCubic
    }
    Behavior on x { enabled: card.stageModel.animating; Glide {} }
    Behavior on y { enabled: card.stageModel.animating; Glide {} }
    Behavior on width { enabled: card.stageModel.animating; Glide {} }
    Behavior on height { enabled: card.stageModel.animating; Glide {} }
    // At a fast pace a card must be seen before it goes again.
    Behavior on opacity {
        enabled: card.stageModel.fading
        NumberAnimation {
            duration: !card.stageModel.animating ? Math.min(Theme.fade, card.stageModel.moveMs) : card.known ? Theme.move : Theme.fade
            easing.type: card.known ? Easing.InCubic : Easing.Linear // what goes into a pile is seen on its way
        }
    }

    CardPile {
        anchors.fill: parent
        visible: card.isMore
        text: card.title
        ink: Theme.dim
        middle: card.pane === StageModel.CallStack
    }
    Card {
        anchors.fill: parent
        visible: !card.isMore
        raised: true
        role: card.running ? card.colorRole : -1
        color: card.running ? Theme.roleTint(card.colorRole) : card.hovered ? Theme.hover : Theme.raised
        FocusRing { shown: card.activeFocus; inset: -2 }
    }
    Stripe {
        visible: !card.isMore
        x: 5
        y: Theme.px(card.tall ? 8 : 6)
        height: parent.height - 2 * y
        color: Theme.roleColor(card.colorRole)
    }
    CardSign {
        id: sign
        x: Theme.px(16)
        anchors.verticalCenter: parent.verticalCenter
        visible: !card.isMore && card.width > Theme.px(120)
        kind: card.kind
        colorRole: card.colorRole
        progress: card.progress
        running: card.running
    }
    Item {
        id: words
        x: sign.visible ? sign.x + sign.width + Theme.px(9) : Theme.px(16)
        width: card.width - x - card.margin
        height: card.height
        visible: !card.isMore
        Text {
            id: titleText
            y: card.tall ? Theme.px(7) : Math.round((card.height - height) / 2)
            width: Math.min(implicitWidth, words.width - (metaText.shown ? metaText.width + Theme.gap : 0)
                            - (!card.tall && token.visible ? Theme.px(11) + Theme.gap : 0))
            text: card.title
            elide: Text.ElideRight
            textFormat: Text.PlainText
            color: Theme.text
            font.family: Theme.codeFont
            font.pixelSize: Theme.normal
            font.weight: Font.DemiBold
            font.preferShaping: false
        }
        Text {
            id: metaText
            readonly property bool shown: text.length > 0
            anchors.right: parent.right
            anchors.baseline: titleText.baseline
            visible: metaText.shown
            readonly property real room: words.width - titleText.implicitWidth - Theme.gap
            readonly property bool tellsLocals: card.locals.length > 0 && metaText.room > Theme.px(36)
            width: metaText.tellsLocals ? Math.min(implicitWidth, metaText.room) : implicitWidth
            elide: Text.ElideRight
            text: !metaText.tellsLocals ? card.meta : card.meta.length > 0 ? card.meta + "  " + card.locals : card.locals
            textFormat: Text.PlainText
            color: card.running ? Theme.roleColor(card.colorRole) : Theme.dim
            font.pixelSize: Theme.tiny
        }
        NoteText {
            id: note
            readonly property real room: (card.tall ? (token.visible ? token.x - Theme.gap : words.width)
                                          : (token.visible ? token.x - Theme.gap : metaText.shown ? metaText.x - Theme.gap : words.width)) - x
            x: card.tall ? 0 : titleText.width + Theme.gap
            y: card.tall ? titleText.y + titleText.height + 1 : titleText.y + titleText.baselineOffset - note.baselineOffset
            width: Math.min(implicitWidth, room)
            visible: card.tall ? room > Theme.px(24) && y + height <= card.height : implicitWidth <= room // half a line number says nothing
            text: card.tall || (card.subtitle.length > card.brief.length && card.size === StageModel.Compact && fits.width <= room) ? card.subtitle : card.brief
            elide: Text.ElideRight
            font.pixelSize: Theme.tiny
            TextMetrics {
                id: fits
                text: card.subtitle
                font: note.font
            }
        }
        PromiseToken {
            id: token
            promise: card.promise
            text: card.promiseText
            room: card.tall ? Math.max(Theme.px(52), Math.min(words.width * 0.6, words.width - fits.width - Theme.gap))
                : Math.max(0, words.width - titleText.implicitWidth - (metaText.shown ? metaText.width + Theme.gap : 0) - Theme.px(64))
            x: (card.tall || !metaText.shown ? words.width : metaText.x - Theme.gap) - width
            y: card.tall ? titleText.y + titleText.height + 2 : Math.round((card.height - height) / 2)
        }
    }
    // How far an operation is, or a message.
    ProgressLine {
        visible: card.progress >= 0 && card.kind !== StageModel.TimerCard
        x: words.x
        width: words.width
        anchors.bottom: parent.bottom
        anchors.bottomMargin: card.tall ? 4 : 2
        height: Theme.stripe
        value: Math.max(0.02, card.progress)
        ink: Theme.roleColor(card.colorRole)
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
    }
}
