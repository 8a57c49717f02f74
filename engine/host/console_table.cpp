// console.table: what the rows and columns are, and the drawing.

#include "host/console.h"

#include "builtins/collection_iterator.h"
#include "host/inspect.h"
#include "host/inspect_text.h"
#include "vm/operations.h"

#include <algorithm>

namespace tickscope {

namespace {

using Cells = std::vector<std::u16string>;

// A table by columns; a missing cell is empty.
struct Table {
    Cells heads;
    std::vector<Cells> columns;
    void addColumn(std::u16string head, Cells cells) {
        heads.push_back(std::move(head));
        columns.push_back(std::move(cells));
    }
};

std::u16string repeat(std::u16string_view text, std::size_t count) {
    std::u16string out;
    while (count-- > 0)
        out += text;
    return out;
}

std::u16string drawRow(const Cells& cells, const std::vector<std::size_t>& widths) {
    std::u16string out = u"│ ";
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i > 0) out += u" │ ";
        out += cells[i] + std::u16string(widths[i] - displayWidth(cells[i]), u' ');
    }
    return out + u" │";
}

std::u16string drawDivider(const std::vector<std::size_t>& widths, std::u16string_view left,
                           std::u16string_view middle, std::u16string_view right) {
    std::u16string out(left);
    for (std::size_t i = 0; i < widths.size(); ++i) {
        if (i > 0) out += middle;
        out += repeat(u"─", widths[i] + 2);
    }
    return out + std::u16string(right);
}

std::u16string draw(Isolate& vm, const Table& table) {
    std::size_t height = 0;
    std::vector<std::size_t> widths;
    for (std::size_t i = 0; i < table.heads.size(); ++i) {
        std::size_t width = displayWidth(table.heads[i]);
        for (const std::u16string& cell : table.columns[i])
            width = std::max(width, displayWidth(cell));
        widths.push_back(width);
        height = std::max(height, table.columns[i].size());
    }
    std::u16string out = drawDivider(widths, u"┌", u"┬", u"┐") + u"\n" + drawRow(table.heads, widths) +
                         u"\n" + drawDivider(widths, u"├", u"┼", u"┤") + u"\n";
    for (std::size_t row = 0; row < height; ++row) {
        Cells cells;
        for (const Cells& column : table.columns)
            cells.push_back(row < column.size() ? column[row] : u"");
        out += drawRow(cells, widths) + u"\n";
        vm.charge(out.size() / 4096 + 1);
    }
    return out + drawDivider(widths, u"└", u"┴", u"┘");
}

// Cells show outlines: objects of more than two properties by their class alone.
std::u16string cellText(Isolate& vm, Value value) {
    InspectOptions options = defaultInspectOptions(vm);
    options.depth = 0;
    options.maxArrayLength = 3;
    options.breakLength = std::numeric_limits<double>::infinity();
    if (value.isObject() && !value.asObject()->isCallable() && !isArray(vm, value) &&
        value.asObject()->kind() != ObjectKind::TypedArray) {
        RootedValues keys(vm.heap);
        enumerableOwnProperties(vm, value.asObject(), PropertyListKind::Key, keys);
        if (keys.size() > 2) options.depth = -1;
    }
    return inspect(vm, value, options);
}

Cells indexCells(std::size_t count) {
    Cells cells;
    for (std::size_t i = 0; i < count; ++i)
        cells.push_back(decimal(i));
    return cells;
}

Table tableOfEntries(Isolate& vm, const RootedValues& entries) {
    Cells keys, values;
    for (std::size_t i = 0; i + 1 < entries.size(); i += 2) {
        keys.push_back(cellText(vm, entries[i]));
        values.push_back(cellText(vm, entries[i + 1]));
    }
    Table table;
    table.addColumn(u"(iteration index)", indexCells(keys.size()));
    table.addColumn(u"Key", std::move(keys));
    table.addColumn(u"Values", std::move(values));
    return table;
}

Table tableOfValues(Isolate& vm, const RootedValues& items) {
    Cells values;
    for (const Value item : items.values())
        values.push_back(cellText(vm, item));
    Table table;
    table.addColumn(u"(iteration index)", indexCells(values.size()));
    table.addColumn(u"Values", std::move(values));
    return table;
}

// Maps, Sets and their iterators; false for everything else.
bool collectionTable(Isolate& vm, Object* data, Table& table) {
    RootedValues items(vm.heap);
    const auto requireIterable = [&] {
        if (!isCallable(data->get(vm, PropertyKey::symbol(vm.names.symbol_iterator))))
            vm.throwTypeError("tabularData is not iterable");
    };
    const auto collect = [&](const OrderedTable& entries, bool withValues) {
        OrderedTable::Cursor cursor;
        while (const auto* entry = entries.next(cursor)) {
            items.push(entry->key);
            if (withValues) items.push(entry->value);
        }
    };
    switch (data->kind()) {
    case ObjectKind::Map:
        requireIterable();
        collect(static_cast<MapObject*>(data)->entries, true);
        table = tableOfEntries(vm, items);
        return true;
    case ObjectKind::Set:
        requireIterable();
        collect(static_cast<SetObject*>(data)->entries, false);
        table = tableOfValues(vm, items);
        return true;
    case ObjectKind::MapIterator:
        table = previewIterator(vm, data, items) ? tableOfEntries(vm, items) : tableOfValues(vm, items);
        return true;
    case ObjectKind::SetIterator: {
        // Of the pairs of entries() Node shows each half as a row.
        previewIterator(vm, data, items);
        table = tableOfValues(vm, items);
        return true;
    }
    default:
        return false;
    }
}

// One row per property of `data`, one column per property of the rows.
class RowTable {
public:
    RowTable(Isolate& vm, Value columns)
        : m_vm(vm), m_wanted(columns), m_columnOrder(vm.newObject(nullptr)) {}

    Table build(Object* data) {
        RootedValues rows(m_vm.heap);
        enumerableOwnProperties(m_vm, data, PropertyListKind::Key, rows);
        Cells indices;
        for (const Value key : rows.values()) {
            indices.emplace_back(key.asString()->view());
            addRow(indices.size() - 1, data->get(m_vm, toPropertyKey(m_vm, key)));
        }
        Table table;
        table.addColumn(u"(index)", std::move(indices));
        // Columns with integer names come first, as the keys of an object do.
        RootedValues names(m_vm.heap);
        enumerableOwnProperties(m_vm, m_columnOrder, PropertyListKind::Key, names);
        for (const Value name : names.values())
            table.addColumn(std::u16string(name.asString()->view()), m_columns[columnIndex(name)]);
        if (m_hasPrimitives) table.addColumn(u"Values", std::move(m_values));
        return table;
    }

private:
    void addRow(std::size_t row, Value item) {
        const bool isPrimitive = !item.isObject();
        if (isPrimitive && m_wanted.isUndefined()) {
            m_hasPrimitives = true;
            put(m_values, row, cellText(m_vm, item));
            return;
        }
        RootedValues keys(m_vm.heap);
        if (m_wanted.isUndefined())
            enumerableOwnProperties(m_vm, item.asObject(), PropertyListKind::Key, keys);
        else
            createListFromArrayLike(m_vm, m_wanted, keys);
        for (const Value key : keys.values()) {
            const PropertyKey name = toPropertyKey(m_vm, key);
            Cells& column = m_columns[columnIndex(m_vm.keyToValue(name))];
            const bool isThere = !isPrimitive && item.asObject()->hasOwnProperty(m_vm, name);
            put(column, row, isThere ? cellText(m_vm, item.asObject()->get(m_vm, name)) : u"");
        }
    }
    std::size_t columnIndex(Value name) {
        const PropertyKey key = toPropertyKey(m_vm, name);
        const Value known = m_columnOrder->getDirect(key);
        if (!known.isEmpty()) return static_cast<std::size_t>(known.asNumber());
        m_columnOrder->createDataProperty(m_vm, key,
                                          Value::number(static_cast<std::uint64_t>(m_columns.size())));
        m_columns.emplace_back();
        return m_columns.size() - 1;
    }
    static void put(Cells& cells, std::size_t row, std::u16string text) {
        if (cells.size() <= row) cells.resize(row + 1);
        cells[row] = std::move(text);
    }

    Isolate& m_vm;
    Value m_wanted;
    Object* m_columnOrder; // column name -> index into m_columns
    std::vector<Cells> m_columns;
    Cells m_values;
    bool m_hasPrimitives = false;
};

} // namespace

bool drawTable(Isolate& vm, Value data, Value columns, std::u16string& out) {
    if (!data.isObject() || data.asObject()->isCallable()) return false;
    Table table;
    if (!collectionTable(vm, data.asObject(), table)) table = RowTable(vm, columns).build(data.asObject());
    out = draw(vm, table);
    return true;
}

} // namespace tickscope
