#include "text_finder.h"

#include <algorithm>

namespace tickscope {

namespace {
constexpr int kSearchAfterMs = 120;
}

TextFinder::TextFinder(QObject* parent) : QObject(parent) {
    m_later.setSingleShot(true);
    m_later.setInterval(kSearchAfterMs);
    connect(&m_later, &QTimer::timeout, this, &TextFinder::search);
}

void TextFinder::setEditor(CodeEditor* editor) {
    if (m_editor == editor) return;
    m_editor = editor;
    if (editor) {
        connect(editor, &CodeEditor::edited, this, [this] {
            if (m_active) m_later.start();
        });
        connect(editor, &CodeEditor::caretChanged, this, &TextFinder::found);
    }
    emit editorChanged();
}

void TextFinder::setActive(bool active) {
    if (m_active == active) return;
    m_active = active;
    emit activeChanged();
    search();
}

void TextFinder::search() {
    m_later.stop();
    const bool canSearch = m_active && m_editor && m_editor->isReady();
    m_search = canSearch ? TextSearch(m_query, m_editor->text().text()) : TextSearch();
    emit found();
}

void TextFinder::begin() {
    if (!m_editor || !m_editor->isReady()) return;
    const TextSelection selection = m_editor->selection();
    m_origin = selection.begin();
    const QString selected =
        m_editor->text().text().mid(selection.begin(), selection.end() - selection.begin());
    setActive(true);
    if (!selected.isEmpty() && !selected.contains(u'\n')) {
        m_query.pattern = selected;
        m_query.isRegExp = false;
        emit queryChanged();
    }
    search();
}

void TextFinder::changeQuery(const SearchQuery& query) {
    if (m_query == query) return;
    m_query = query;
    emit queryChanged();
    search();
    select(m_search.firstFrom(m_origin));
}

void TextFinder::setPattern(const QString& pattern) {
    SearchQuery query = m_query;
    query.pattern = pattern;
    changeQuery(query);
}

void TextFinder::setMatchCase(bool on) {
    SearchQuery query = m_query;
    query.matchCase = on;
    changeQuery(query);
}

void TextFinder::setWholeWord(bool on) {
    SearchQuery query = m_query;
    query.wholeWord = on;
    changeQuery(query);
}

void TextFinder::setRegExp(bool on) {
    SearchQuery query = m_query;
    query.isRegExp = on;
    changeQuery(query);
}

int TextFinder::current() const {
    if (!m_editor) return 0;
    const TextSelection selection = m_editor->selection();
    return m_search.exactly(selection.begin(), selection.end()) + 1;
}

void TextFinder::select(int index) {
    if (index < 0 || !m_editor) return;
    const TextMatch& match = m_search.matches()[static_cast<std::size_t>(index)];
    m_editor->select({match.begin, match.end});
    emit found();
}

void TextFinder::next() {
    if (!m_editor) return;
    setActive(true);
    if (m_later.isActive()) search();
    const TextSelection selection = m_editor->selection();
    m_origin = current() > 0 ? selection.end() : selection.begin();
    select(m_search.firstFrom(m_origin));
}

void TextFinder::previous() {
    if (!m_editor) return;
    setActive(true);
    if (m_later.isActive()) search();
    m_origin = m_editor->selection().begin();
    select(m_search.lastBefore(m_origin));
}

void TextFinder::replace(const QString& replacement) {
    if (m_later.isActive()) search();
    if (current() > 0) {
        m_editor->apply(m_search.replaced(current() - 1, replacement));
        search();
    }
    next();
}

int TextFinder::replaceAll(const QString& replacement) {
    if (m_later.isActive()) search();
    const int replaced = count();
    if (replaced > 0 && m_editor) {
        m_editor->apply(m_search.replacedAll(replacement));
        search();
    }
    return replaced;
}

QVariantList TextFinder::matchesBetween(int begin, int end) const {
    QVariantList marks;
    const auto& matches = m_search.matches();
    auto match = std::partition_point(matches.begin(), matches.end(),
                                      [=](const TextMatch& m) { return m.end <= begin; });
    for (; match != matches.end() && match->begin < end; ++match)
        marks << QPoint(match->begin, match->end);
    return marks;
}

} // namespace tickscope
