import QtQuick
import QtQuick.Shapes

// A line drawing on a 24 x 24 grid, by name.
Item {
    id: icon
    required property string name
    property color color: Theme.text
    property real size: Theme.px(20)
    property real stroke: 1.75
    property bool filled: false
    implicitWidth: icon.size
    implicitHeight: icon.size

    readonly property var paths: ({
        "playground": "M7 4.5 L19 12 L7 19.5 Z",
        "lessons": "M12 6 C10 4.6 7 4.2 4 4.5 V18.5 C7 18.2 10 18.6 12 20 C14 18.6 17 18.2 20 18.5 V4.5 C17 4.2 14 4.6 12 6 Z M12 6 V20",
        "quiz": "M12 3.5 A8.5 8.5 0 1 1 11.99 3.5 Z M9.6 9.8 A2.5 2.5 0 1 1 12.9 12.2 C12.2 12.5 12 12.9 12 13.8 M12 16.6 V16.8",
        "compare": "M5 6 H19 M5 12 H13 M5 18 H16",
        "beloop": "M19.5 12 A7.5 7.5 0 1 1 17.3 6.7 M17.8 3 V7.2 H13.6",
        "explore": "M5 12 H9 M9 12 C12 12 12 6 15 6 H19 M9 12 C12 12 12 18 15 18 H19",
        "settings": "M4 7 H10 M14 7 H20 M12 7 m-2 0 a2 2 0 1 0 4 0 a2 2 0 1 0 -4 0 M4 17 H6 M10 17 H20 M8 17 m-2 0 a2 2 0 1 0 4 0 a2 2 0 1 0 -4 0",
        "play": "M8 5.5 L18.5 12 L8 18.5 Z",
        "pause": "M8 5.5 V18.5 M16 5.5 V18.5",
        "stop": "M7 7 H17 V17 H7 Z",
        "forward": "M8.5 6 L16 12 L8.5 18 Z",
        "back": "M15.5 6 L8 12 L15.5 18 Z",
        "fastForward": "M5 6 L12 12 L5 18 Z M12.5 6 L19.5 12 L12.5 18 Z",
        "fastBack": "M19 6 L12 12 L19 18 Z M11.5 6 L4.5 12 L11.5 18 Z",
        "toEnd": "M6.5 6 L14.5 12 L6.5 18 Z M17.5 6 V18",
        "toStart": "M17.5 6 L9.5 12 L17.5 18 Z M6.5 6 V18",
        "clock": "M12 4 A8 8 0 1 1 11.99 4 Z M12 7.5 V12 L15 14",
        "cloud": "M7.5 18 A4 4 0 0 1 7.2 10 A5.2 5.2 0 0 1 17.2 10.6 A3.7 3.7 0 0 1 17 18 Z",
        "dot": "M12 7 A5 5 0 1 1 11.99 7 Z",
        "doubleDot": "M12 4.5 A7.5 7.5 0 1 1 11.99 4.5 Z M12 8.5 A3.5 3.5 0 1 1 11.99 8.5 Z",
        "frame": "M5 6 H19 V18 H5 Z M5 10 H19",
        "pauseBars": "M9 7 V17 M15 7 V17",
        "more": "M6 12 H6.2 M12 12 H12.2 M18 12 H18.2",
        "chevron": "M7 10 L12 15 L17 10",
        "up": "M7 14 L12 9 L17 14",
        "check": "M5.5 12.5 L10 17 L18.5 7.5",
        "cross": "M6.5 6.5 L17.5 17.5 M17.5 6.5 L6.5 17.5",
        "warning": "M12 4.5 L20.5 19 H3.5 Z M12 10 V14 M12 16.4 V16.6",
        "info": "M12 3.5 A8.5 8.5 0 1 1 11.99 3.5 Z M12 11 V16.5 M12 7.6 V7.8",
        "copy": "M9 9 H19 V19 H9 Z M15 9 V5 H5 V15 H9",
        "keyboard": "M3.5 7 H20.5 V17 H3.5 Z M7 10.5 H7.2 M10.3 10.5 H10.5 M13.6 10.5 H13.8 M16.9 10.5 H17.1 M8 14 H16",
        "fit": "M4 9 V4.5 H8.5 M15.5 4.5 H20 V9 M20 15 V19.5 H15.5 M8.5 19.5 H4 V15"
    })

    Shape {
        width: 24
        height: 24
        scale: icon.size / 24
        transformOrigin: Item.TopLeft
        ShapePath {
            strokeColor: icon.color
            strokeWidth: icon.stroke
            fillColor: icon.filled ? icon.color : "transparent"
            capStyle: ShapePath.RoundCap
            joinStyle: ShapePath.RoundJoin
            PathSvg { path: icon.paths[icon.name] ?? "" }
        }
    }
}
