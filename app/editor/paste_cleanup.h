#pragma once
// Programs copied from books and web pages bring things along that are no JavaScript: curly quotes, odd
// spaces, line numbers, prompts.

#include <QString>
#include <QStringList>

namespace tickscope {

struct PasteCleanup {
    bool quotes = false;      // curly quotes, or dashes for minus signs
    bool spaces = false;      // no-break and invisible ones
    bool lineNumbers = false; // every line begins with one more than the line before
    bool prompts = false;     // every line begins with > or ...
    QString text;             // without all these
    bool isNeeded() const { return quotes || spaces || lineNumbers || prompts; }
};

PasteCleanup cleanedPaste(const QString& pasted);

} // namespace tickscope
