pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import Tickscope
import Tickscope.App

// Back, the steps as dots, Next; and the way to the Playground.
Item {
    id: footer
    required property Shell shell
    required property LessonTour tour
    height: Theme.px(92)
    enabled: footer.tour.stepCount > 0

    RuleLine { width: parent.width }
    AppButton {
        id: backButton
        objectName: "lessonBack"
        x: Theme.px(14)
        y: Theme.px(12)
        implicitHeight: Theme.controlLarge
        text: qsTr("Back")
        tip: qsTr("Previous step")
        shortcutAction: "lessonBack"
        enabled: footer.tour.step > 0
        onClicked: footer.tour.back()
    }
    Row {
        id: dots
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.verticalCenter: backButton.verticalCenter
        Accessible.role: Accessible.ProgressBar
        Accessible.name: qsTr("Step %1 of %2").arg(footer.tour.step + 1).arg(footer.tour.stepCount)
        Repeater {
            model: footer.tour.stepCount
            AbstractButton {
                id: dot
                required property int index
                readonly property bool current: dot.index === footer.tour.step
                width: Theme.px(18)
                height: Theme.px(24)
                hoverEnabled: true
                enabled: dot.index <= footer.tour.step
                focusPolicy: Qt.TabFocus
                Accessible.name: qsTr("Step %1").arg(dot.index + 1)
                Keys.onShortcutOverride: (event) => event.accepted = event.key === Qt.Key_Space
                Keys.onReturnPressed: dot.clicked()
                onClicked: footer.tour.step = dot.index
                contentItem: Item {
                    Rectangle {
                        anchors.centerIn: parent
                        width: Theme.px(dot.current ? 10 : 7)
                        height: width
                        radius: width / 2
                        color: dot.current || dot.index < footer.tour.step ? Theme.accent : "transparent"
                        opacity: dot.current ? 1 : 0.65
                        border.color: dot.index <= footer.tour.step ? Theme.accent : Theme.dim
                    }
                }
                background: Item { FocusRing { shown: dot.visualFocus; inset: 0 } }
                AppTip {
                    text: dot.Accessible.name
                    visible: dot.hovered
                }
            }
        }
    }
    AppButton {
        objectName: "lessonNext"
        anchors.right: parent.right
        anchors.rightMargin: Theme.px(14)
        y: backButton.y
        implicitHeight: Theme.controlLarge
        primary: true
        text: qsTr("Next")
        tip: footer.tour.open ? qsTr("Next step") : qsTr("Answer first, or skip the question")
        shortcutAction: "lessonNext"
        enabled: footer.tour.open && footer.tour.step + 1 < footer.tour.stepCount
        onClicked: footer.tour.next()
    }
    AppButton {
        objectName: "openInPlayground"
        x: Theme.px(14)
        y: Theme.px(53)
        width: parent.width - 2 * x
        flat: true
        iconName: "playground"
        iconSize: Theme.px(15)
        text: qsTr("Open in the Playground")
        tip: qsTr("Change this program and run it; the lesson stays as it is")
        onClicked: footer.tour.openInPlayground(footer.shell)
    }
}
