import QtQuick
import Tickscope.App

// The root of every page. A page is one QML file in this module, named in app/page_list.cpp.
FocusScope {
    id: page
    required property Shell shell
    // Stand in the title bar while the page is shown: at the left after the title, and at the right.
    property string title
    property Component titleHead: null
    property Component titleTools: null
    // Called each time the page comes to the front.
    function activate() { page.forceActiveFocus() }
}
