pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import Tickscope
import Tickscope.App

AppPage {
    id: page
    title: qsTr("Settings")
    function activate() { themeChoice.forceActiveFocus() }

    readonly property bool roomy: page.width >= Theme.px(1040) // for a preview beside the settings

    SettingsPreview {
        visible: page.roomy
        anchors.left: settings.right
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        anchors.rightMargin: Theme.margin
        anchors.bottomMargin: Theme.margin
    }
    ScrollColumn {
        id: settings
        width: page.roomy ? Math.round(page.width * 0.54) : page.width
        height: page.height
        SettingGroup {
            name: qsTr("Look")
            SettingRow {
                name: qsTr("Theme")
                text: qsTr("System follows the desktop's colours.")
                SegmentedChoice {
                    id: themeChoice
                    name: qsTr("Theme")
                    labels: [qsTr("System"), qsTr("Light"), qsTr("Dark")]
                    current: Preferences.theme
                    onChosen: (index) => Preferences.theme = index
                }
            }
            SettingRow {
                name: qsTr("Text size")
                text: qsTr("%1 %  (Ctrl++, Ctrl+-, Ctrl+0)").arg(Math.round(Preferences.textScale * 100))
                AppSlider {
                    name: qsTr("Text size")
                    from: 0.8
                    to: 2
                    stepSize: 0.1
                    snapMode: Slider.SnapAlways
                    value: Preferences.textScale
                    onMoved: Preferences.textScale = value
                }
            }
            SettingRow {
                name: qsTr("Reduce motion")
                text: qsTr("Cards appear in their new places instead of moving there.")
                AppSwitch {
                    name: qsTr("Reduce motion")
                    checked: Preferences.reducedMotion
                    onToggled: Preferences.reducedMotion = checked
                }
            }
        }
        SettingGroup {
            name: qsTr("Playground")
            SettingRow {
                name: qsTr("Level of the machine")
                text: qsTr("How much is shown. The order never changes.")
                SegmentedChoice {
                    name: qsTr("Level")
                    labels: [qsTr("Basic"), qsTr("Queues"), qsTr("Full")]
                    current: Preferences.level
                    onChosen: (index) => Preferences.level = index
                }
            }
            SettingRow {
                name: qsTr("Environment")
                text: qsTr("For programs without a // @env line.")
                SegmentedChoice {
                    name: qsTr("Environment")
                    labels: [qsTr("Node"), qsTr("Browser")]
                    current: Preferences.browser ? 1 : 0
                    onChosen: (index) => Preferences.browser = index === 1
                }
            }
            SettingRow {
                name: qsTr("Run while typing")
                text: qsTr("A program of up to 500 lines runs again 0.3 s after you stop typing.")
                AppSwitch {
                    name: qsTr("Run while typing")
                    checked: Preferences.liveRun
                    onToggled: Preferences.liveRun = checked
                }
            }
            SettingRow {
                name: qsTr("Layout of the panes")
                text: qsTr("Takes effect when Tickscope starts next.")
                AppButton {
                    text: qsTr("Restore the default")
                    onClicked: Preferences.forgetLayouts()
                }
            }
            SettingRow {
                name: qsTr("First steps")
                text: qsTr("Four sentences for newcomers.")
                AppButton {
                    text: qsTr("Show again")
                    onClicked: {
                        Preferences.hintSeen = false
                        page.shell.goTo("playground")
                    }
                }
            }
        }
    }
}
