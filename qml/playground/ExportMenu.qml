import QtQuick
import Tickscope
import Tickscope.App

// Takes the moment, the timeline or the run out of the window.
AppMenu {
    id: menu
    required property Session session
    required property Item moment   // what a picture of the moment shows
    required property Item timeline // what a picture of the timeline shows
    title: qsTr("Export")
    enabled: menu.session.hasRun

    AppMenuItem {
        text: qsTr("This moment as a picture…")
        detail: "PNG"
        onTriggered: exporter.choose(Exporter.Png, menu.moment, "moment")
    }
    AppMenuItem {
        text: qsTr("This moment as a drawing…")
        detail: "SVG"
        onTriggered: exporter.choose(Exporter.Svg, menu.moment, "moment")
    }
    AppMenuItem {
        text: qsTr("The timeline as a drawing…")
        detail: "SVG"
        onTriggered: exporter.choose(Exporter.Svg, menu.timeline, "timeline")
    }
    AppMenuSeparator {}
    AppMenuItem {
        text: qsTr("The run as a trace…")
        detail: ".ticktrace"
        onTriggered: exporter.choose(Exporter.TraceFile, null, "run")
    }
    AppMenuItem {
        text: qsTr("The run for Perfetto and Chrome…")
        detail: "JSON"
        onTriggered: exporter.choose(Exporter.ChromeTrace, null, "run")
    }
    Exporter {
        id: exporter
        session: menu.session
        background: Theme.background
        onSaved: (fileName) => done.say(qsTr("Saved as %1").arg(fileName))
        onFailed: (message) => menu.session.document.say(message)
    }
    Toast { id: done }
}
