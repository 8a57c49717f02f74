pragma ComponentBehavior: Bound
import QtQuick
import Tickscope
import Tickscope.App

// One pragma line as a form. What is seldom used stands behind "More".
Item {
    id: row
    required property WorldModel world
    required property int index
    required property string keyword
    required property string title
    required property int line
    required property var fields
    required property var options
    required property string problem
    property bool wantsMore: false
    readonly property bool hasOptions: row.anyOption(row.world.revision)
    readonly property bool isSingle: row.fields.length === 1 && row.fields[0].size < 3 // it stands in the title line
    readonly property bool showsMore: row.wantsMore || row.hasOptions

    implicitHeight: content.implicitHeight + 2 * Theme.padding
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("%1, line %2").arg(row.title).arg(row.line)

    function anyOption(revision: int): bool {
        return row.options.some((option) => row.world.value(row.index, option.name).length > 0)
    }

    Column {
        id: content
        x: Theme.padding
        y: Theme.padding
        width: parent.width - 2 * x
        spacing: Theme.gap
        Item {
            width: parent.width
            height: row.isSingle ? Theme.controlHeight : Theme.controlSmall
            Text {
                id: heading
                anchors.verticalCenter: parent.verticalCenter
                text: row.title
                color: Theme.text
                font.pixelSize: Theme.normal
                font.weight: Font.DemiBold
            }
            NoteText {
                anchors.left: heading.right
                anchors.leftMargin: Theme.gap
                anchors.baseline: heading.baseline
                text: qsTr("%1  ·  line %2", "a pragma and its line").arg(row.keyword).arg(row.line)
                color: Theme.faint
            }
            Row {
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                spacing: Theme.tight
                Repeater {
                    model: row.isSingle ? row.fields : null
                    WorldField {
                        required property var modelData
                        form: row.world
                        place: row.index
                        field: modelData
                        room: content.width
                        isBare: true
                    }
                }
                AppButton {
                    flat: true
                    visible: row.options.length > 0 && !row.hasOptions
                    implicitHeight: Theme.controlSmall
                    iconName: row.wantsMore ? "chevronUp" : "chevron"
                    iconSize: Theme.iconSmall
                    text: row.wantsMore ? qsTr("Less") : qsTr("More")
                    tip: qsTr("What is seldom needed")
                    onClicked: row.wantsMore = !row.wantsMore
                }
                IconButton {
                    anchors.verticalCenter: parent.verticalCenter
                    implicitHeight: Theme.controlSmall
                    objectName: "removePragma"
                    iconName: "trash"
                    iconSize: Theme.px(15)
                    tip: qsTr("Remove this line")
                    onClicked: row.world.remove(row.index)
                }
            }
        }
        Flow {
            width: parent.width
            spacing: Theme.gap
            visible: !row.isSingle
            Repeater {
                model: row.isSingle ? null : row.fields
                WorldField {
                    required property var modelData
                    form: row.world
                    place: row.index
                    field: modelData
                    room: content.width
                }
            }
        }
        Flow {
            width: parent.width
            spacing: Theme.gap
            visible: row.showsMore && row.options.length > 0
            Repeater {
                model: row.options
                WorldField {
                    required property var modelData
                    form: row.world
                    place: row.index
                    field: modelData
                    room: content.width
                }
            }
        }
        Row {
            width: parent.width
            spacing: Theme.gap
            visible: row.problem.length > 0
            Icon {
                id: sign
                name: "warning"
                size: Theme.icon
                color: Theme.roleColor(StageModel.Danger)
            }
            Text {
                width: parent.width - sign.width - parent.spacing
                text: row.problem
                textFormat: Text.PlainText
                color: Theme.roleColor(StageModel.Danger)
                font.pixelSize: Theme.small
                wrapMode: Text.Wrap
            }
        }
    }
    RuleLine {
        anchors.bottom: parent.bottom
        width: parent.width
    }
}
