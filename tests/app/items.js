.pragma library
// Looking for items by their objectName, from `start` down.

function search(name, start, isWanted) {
    if (start.objectName === name && isWanted(start)) return start
    for (let i = 0; i < start.children.length; ++i) {
        const found = search(name, start.children[i], isWanted)
        if (found) return found
    }
    return null
}
function find(name, start) { return search(name, start, () => true) }
function findVisible(name, start) { return search(name, start, (item) => item.visible) }
