#include "highlighter.h"

#include <QElapsedTimer>
#include <QTextDocument>

#include <algorithm>
#include <utility>

namespace tickscope {

namespace {
constexpr int kTypesAfterMs = 400; // of rest
constexpr int kShortText = 20'000; // in which types are found within a fraction of a millisecond
constexpr int kSliceMs = 12;       // of the interface's time
constexpr int kMuchAtOnce = 200;   // a paste, another program
constexpr int kLinesAtOnce = 80;   // coloured within a key press: about a screen; the rest follows in slices
} // namespace

Highlighter::Highlighter(QObject* parent) : QSyntaxHighlighter(parent) {
    m_typesLater.setSingleShot(true);
    m_typesLater.setInterval(kTypesAfterMs);
    connect(&m_typesLater, &QTimer::timeout, this, &Highlighter::findTypes);
    // One pass over the document when the theme changes, however many colours that sets: a queued connection
    // would make one for each.
    m_paintLater.setSingleShot(true);
    m_paintLater.setInterval(0);
    connect(&m_paintLater, &QTimer::timeout, this, &Highlighter::repaintSome);
    connect(this, &Highlighter::paletteChanged, this, &Highlighter::repaint);
}

// Now, and not in the base class: leaving the document changes it, and others then ask for code().
Highlighter::~Highlighter() { setDocument(nullptr); }

void Highlighter::setTarget(QQuickTextDocument* target) {
    if (m_target == target) return;
    QTextDocument* const text = target ? target->textDocument() : nullptr;
    if (document()) disconnect(document(), nullptr, this, nullptr);
    m_target = target;
    m_isStale = true;
    // Connected first, so that the tokens are known to be stale when the base class highlights the change.
    // (A revision number cannot tell: it stays the same in a document that is only read.)
    if (text)
        connect(text, &QTextDocument::contentsChange, this, [this](int, int, int added) {
            m_isStale = true;
            m_linesLeft = kLinesAtOnce;
            if (added > kMuchAtOnce) m_isMuchNew = true;
            m_typesLater.start();
        });
    setDocument(text);
    emit targetChanged();
}

QColor Highlighter::colorOf(Ink ink) const {
    switch (ink) {
    case Ink::Keyword:
        return m_keyword;
    case Ink::String:
        return m_string;
    case Ink::Number:
        return m_number;
    case Ink::Comment:
        return m_comment;
    case Ink::Function:
        return m_function;
    case Ink::Type:
        return m_type;
    case Ink::Pragma:
        return m_pragma;
    case Ink::Plain:
        break;
    }
    return {};
}

void Highlighter::highlightBlock(const QString& text) {
    if (m_isStale) readForKey();
    const int begin = currentBlock().position();
    const int end = begin + static_cast<int>(text.size());
    auto token = std::lower_bound(m_tokens.begin(), m_tokens.end(), begin,
                                  [](const Token& t, int position) { return t.end <= position; });
    int state = 0; // what runs on into the next block, so that a change of it is carried on
    for (; token != m_tokens.end() && token->begin < end + 1; ++token) {
        const int from = std::max(token->begin, begin), to = std::min(token->end, end);
        if (const QColor color = colorOf(token->ink); color.isValid() && to > from) {
            QTextCharFormat format;
            format.setForeground(color);
            setFormat(from - begin, to - from, format);
        }
        if (token->end > end + 1) state = 1 + static_cast<int>(token->ink);
    }
    // A change that goes on to the end of a long program, as that of a backtick does, is carried on later. (A
    // new block has no state yet.)
    if (currentBlockState() >= 0 && state != currentBlockState() && m_linesLeft-- <= 0) {
        const int next = currentBlock().blockNumber();
        m_nextBlock = m_paintLater.isActive() ? std::min(m_nextBlock, next) : next;
        m_paintLater.start();
        return; // as if nothing had changed for the blocks below
    }
    setCurrentBlockState(state);
}

const CodeText& Highlighter::code() {
    if (m_isStale) readForKey();
    return m_code;
}

// The document is laid out anew after each block, which takes long in a long program: a slice at a time.
void Highlighter::repaintSome() {
    QElapsedTimer clock;
    clock.start();
    while (document() && m_nextBlock < document()->blockCount()) {
        if (clock.elapsed() >= kSliceMs) return m_paintLater.start();
        m_linesLeft = 1;
        rehighlightBlock(document()->findBlockByNumber(m_nextBlock++));
    }
}

void Highlighter::repaint() {
    m_nextBlock = 0;
    m_paintLater.start();
}

// When nobody types: what became a type meanwhile, and what is none any more?
void Highlighter::findTypes() {
    const std::vector<HighlightSpan> before = code().spans();
    read(HighlightTypes::Find);
    if (m_code.spans() != before) repaint();
}

void Highlighter::readForKey() {
    const bool isWorthIt = m_isMuchNew || !document() || document()->characterCount() <= kShortText;
    m_isMuchNew = false;
    read(isWorthIt ? HighlightTypes::Find : HighlightTypes::Ignore);
}

void Highlighter::read(HighlightTypes types) {
    m_isStale = false;
    const CodeText before = std::move(m_code);
    m_code = CodeText(document() ? document()->toPlainText() : QString(), types);
    if (types == HighlightTypes::Ignore) m_code.keepTypes(before);
    m_tokens.clear();
    for (const HighlightSpan& span : m_code.spans()) {
        const Ink ink = inkOf(span.kind, m_code.word(span));
        if (ink != Ink::Plain)
            m_tokens.push_back({static_cast<int>(span.begin), static_cast<int>(span.end), ink});
    }
}

Highlighter::Ink Highlighter::inkOf(HighlightKind kind, QStringView text) {
    switch (kind) {
    case HighlightKind::Keyword:
        return Ink::Keyword;
    case HighlightKind::FunctionName:
        return Ink::Function;
    case HighlightKind::String:
    case HighlightKind::Template:
        return Ink::String;
    case HighlightKind::Number:
        return Ink::Number;
    case HighlightKind::RegExp:
    case HighlightKind::Type:
        return Ink::Type;
    // A pragma is a comment that configures the world: `// @io fetch ...`.
    case HighlightKind::Comment:
        return text.mid(2).trimmed().startsWith(u'@') ? Ink::Pragma : Ink::Comment;
    // By convention a capital means a class.
    case HighlightKind::Identifier:
        return !text.isEmpty() && text.front().isUpper() ? Ink::Type : Ink::Plain;
    case HighlightKind::Property:
    case HighlightKind::Punctuation:
        break;
    }
    return Ink::Plain;
}

} // namespace tickscope
