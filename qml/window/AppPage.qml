import QtQuick
import Tickscope
import Tickscope.App

// The root of every page. A page is one QML file in this module, named in app/page_list.cpp.
FocusScope {
    id: page
    required property Shell shell
    // Where a page puts its own controls into the title bar, with `parent: page.headSlot` (left, after the
    // title) or `parent: page.toolSlot` (right) and `visible: page.visible`.
    required property Item headSlot
    required property Item toolSlot
    property string title
    // Called each time the page comes to the front.
    function activate() { page.forceActiveFocus() }
}
