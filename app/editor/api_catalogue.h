#pragma once
// Every name that the engine offers to a program, learned from the engine itself by running a program that
// lists them, with a sentence about those that matter here.

#include "tickscope/scenario.h"

#include <QByteArray>
#include <QHash>
#include <QString>

#include <memory>
#include <vector>

namespace tickscope {

enum class NameKind : std::uint8_t { Local, Function, Class, Object, Value, Keyword, Module, Pragma };

class ApiCatalogue {
public:
    struct Entry {
        QString name;
        NameKind kind = NameKind::Value;
    };

    ApiCatalogue() = default;
    explicit ApiCatalogue(const QByteArray& list);     // what api_probe.js prints
    static ApiCatalogue load(Environment environment); // takes a tenth of a second

    // Owners: "" for globals, "console", "Promise" and "Promise#" for its instances, "fs:", ":" for modules.
    const std::vector<Entry>& members(const QString& owner) const;
    bool has(const QString& owner) const { return m_members.contains(owner); }
    bool isEmpty() const { return m_members.isEmpty(); }

    // One sentence about "setTimeout", "Promise.all", "Promise#then", "fs:readFile"; or nothing.
    static QString describe(const QString& path);
    static const std::vector<Entry>& keywords();
    static const std::vector<Entry>& pragmas();

private:
    QHash<QString, std::vector<Entry>> m_members;
};

} // namespace tickscope
