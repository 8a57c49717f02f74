pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import Tickscope
import Tickscope.App

// What holds, says and floats.
GallerySection {
    id: section
    name: qsTr("Surfaces and messages")
    property bool inView: true // what floats would stay in the window otherwise
    readonly property real half: Math.floor((section.room - Theme.wide) / 2)

    Flow {
        width: section.room
        spacing: Theme.padding
        Card { width: Theme.px(110); height: Theme.px(44); BodyText { anchors.centerIn: parent; text: "Card" } }
        Card { width: Theme.px(110); height: Theme.px(44); raised: true; BodyText { anchors.centerIn: parent; text: qsTr("raised") } }
        Card { width: Theme.px(110); height: Theme.px(44); lit: true; BodyText { anchors.centerIn: parent; text: qsTr("lit") } }
        Repeater {
            model: [StageModel.Running, StageModel.Microtask, StageModel.Task]
            Card {
                id: roleCard
                required property int modelData
                width: Theme.px(110)
                height: Theme.px(44)
                role: roleCard.modelData
                Stripe { x: 5; y: 8; height: parent.height - 16; color: Theme.roleColor(roleCard.modelData) }
                BodyText { anchors.centerIn: parent; text: qsTr("role") }
            }
        }
    }
    Flow {
        width: section.room
        spacing: Theme.padding
        Badge { text: "Badge" }
        Badge { text: qsTr("active"); active: true }
        Badge { text: qsTr("quiet"); quiet: true }
        Repeater {
            model: 8
            Badge { required property int index; active: true; ink: Theme.roleColor(index); text: table.roles[index] }
        }
    }
    ThemeTable { id: table }
    Row {
        spacing: Theme.wide
        Column {
            width: section.half
            spacing: Theme.padding
            MessageStrip {
                width: parent.width
                shown: true
                role: StageModel.Danger
                heading: qsTr("Line 3: Unexpected word")
                text: qsTr("A comma is missing before it.")
                actionText: qsTr("Show")
            }
            Verdict { width: parent.width; isRight: true; text: qsTr("Right. Microtasks go first.") }
            Verdict { width: parent.width; isRight: false; text: qsTr("Not quite. The timer waits for its turn.") }
            ProgressLine { width: parent.width; value: 0.4 }
            BusyLine { width: parent.width; name: qsTr("Running") }
            EmptyNote { width: parent.width; text: qsTr("EmptyNote: callbacks of settled promises queue up here.") }
            ToastFace { text: qsTr("Toast: 3 lines copied") }
            Item {
                width: parent.width
                height: tip.implicitHeight + Theme.gap
                AppTip {
                    id: tip
                    visible: section.inView
                    timeout: -1
                    delay: 0
                    x: 0
                    y: 0
                    text: qsTr("AppTip: Run the program  (F5)")
                }
            }
        }
        Column {
            width: section.half
            spacing: Theme.padding
            Repeater {
                model: 3
                AnswerOption {
                    required property int index
                    width: section.half
                    number: index + 1
                    text: [qsTr("end, micro, timer"), qsTr("micro, end, timer"), qsTr("timer, end, micro")][index]
                    chosen: index === 1
                    answered: true
                    isRight: index === 0
                }
            }
            DialogFace {
                width: Theme.px(220)
                height: entries.implicitHeight + 10
                radius: Theme.radius
                Column {
                    id: entries
                    y: 5
                    width: parent.width
                    AppMenuItem { width: parent.width; text: qsTr("New"); detail: "Ctrl+N" }
                    AppMenuItem { width: parent.width; text: qsTr("Open…"); detail: "Ctrl+O"; pose: "hover" }
                    AppMenuSeparator { width: parent.width }
                    AppMenuItem { width: parent.width; text: "AppMenu"; enabled: false }
                }
            }
        }
    }
    Item {
        width: section.room
        height: Theme.px(170)
        TitledPane {
            width: section.half
            height: parent.height
            title: "TitledPane"
            subtitle: qsTr("with a subtitle")
            trailing: "2"
            BodyText { x: Theme.padding; y: Theme.tight; text: qsTr("Its inside") }
        }
        Item {
            id: stageForDialog
            x: section.half + Theme.wide
            width: section.half
            height: parent.height
            AppDialog {
                parent: stageForDialog
                anchors.centerIn: null
                width: stageForDialog.width
                height: stageForDialog.height
                visible: section.inView
                modal: false
                focus: false
                closePolicy: Popup.NoAutoClose
                heading: "AppDialog"
                text: qsTr("Save the changes? They are lost otherwise.")
                buttons: [
                    AppButton { text: qsTr("Cancel"); onClicked: live.open() },
                    AppButton { text: qsTr("Open it over the window"); primary: true; onClicked: live.open() }
                ]
            }
        }
    }
    AppDialog {
        id: live
        heading: qsTr("A dialog")
        text: qsTr("Esc closes it.")
        buttons: AppButton { text: qsTr("Close"); onClicked: { live.close(); toast.say(qsTr("The dialog is closed")) } }
    }
    Toast { id: toast }
}
