import QtQuick
import Tickscope

// The mark at the left of a card, in the colour of its meaning.
Rectangle {
    width: Theme.stripe
    radius: Theme.stripe / 2
}
