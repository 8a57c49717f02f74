#include "completion_model.h"

#include <algorithm>
#include <array>
#include <future>
#include <utility>

namespace tickscope {

namespace {

// Read in the background, once for all editors.
class Catalogues {
public:
    static Catalogues& instance() {
        static Catalogues catalogues;
        return catalogues;
    }
    const ApiCatalogue& of(Environment environment) {
        Slot& slot = m_slots[environment == Environment::Browser ? 1 : 0];
        if (!slot.isReady) {
            static const ApiCatalogue none;
            using namespace std::chrono_literals;
            if (!slot.coming.valid())
                slot.coming = std::async(std::launch::async, &ApiCatalogue::load, environment);
            if (slot.coming.wait_for(0ms) != std::future_status::ready) return none;
            slot.catalogue = slot.coming.get();
            slot.isReady = true;
        }
        return slot.catalogue;
    }

private:
    struct Slot {
        std::future<ApiCatalogue> coming;
        ApiCatalogue catalogue;
        bool isReady = false;
    };
    std::array<Slot, 2> m_slots;
};

QString kindWord(NameKind kind) {
    switch (kind) {
    case NameKind::Local:
        return CompletionModel::tr("here", "a name of this program");
    case NameKind::Function:
        return CompletionModel::tr("function");
    case NameKind::Class:
        return CompletionModel::tr("class");
    case NameKind::Object:
        return CompletionModel::tr("object");
    case NameKind::Value:
        return CompletionModel::tr("value");
    case NameKind::Keyword:
        return CompletionModel::tr("keyword");
    case NameKind::Module:
        return CompletionModel::tr("module");
    case NameKind::Pragma:
        return CompletionModel::tr("pragma");
    }
    return {};
}

QString pathOf(const Suggestion& suggestion) {
    const bool isPlain =
        suggestion.owner.isEmpty() || suggestion.owner.endsWith(u'#') || suggestion.owner.endsWith(u':');
    return isPlain ? suggestion.owner + suggestion.name : suggestion.owner + u'.' + suggestion.name;
}

} // namespace

CompletionModel::CompletionModel(CodeEditor* editor) : QAbstractListModel(editor), m_editor(editor) {
    connect(editor, &CodeEditor::caretChanged, this, &CompletionModel::caretMoved);
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &CompletionModel::update);
}

const ApiCatalogue& CompletionModel::catalogue() {
    return Catalogues::instance().of(m_isBrowser ? Environment::Browser : Environment::Node);
}

int CompletionModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_suggestions.list.size());
}

QHash<int, QByteArray> CompletionModel::roleNames() const {
    return {{NameRole, "name"}, {KindRole, "kind"}, {OwnerRole, "owner"}};
}

QVariant CompletionModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Suggestion& suggestion = m_suggestions.list[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case NameRole:
        return suggestion.name;
    case KindRole:
        return kindWord(suggestion.kind);
    case OwnerRole:
        return QString(suggestion.owner).remove(u'#').remove(u':').remove(u'@');
    default:
        return {};
    }
}

void CompletionModel::setBrowser(bool browser) {
    if (m_isBrowser == browser) return;
    m_isBrowser = browser;
    emit browserChanged();
}

void CompletionModel::setCurrent(int row) {
    const int last = rowCount() - 1;
    const int next = last < 0 ? 0 : std::clamp(row, 0, last);
    if (m_current == next) return;
    m_current = next;
    emit currentChanged();
}

QString CompletionModel::description() const {
    if (!isOpen()) return {};
    return ApiCatalogue::describe(pathOf(m_suggestions.list[static_cast<std::size_t>(m_current)]));
}

bool CompletionModel::press(int key, int modifiers, const QString& text) {
    const bool isPlain = !(modifiers & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    if (key == Qt::Key_Space && modifiers == Qt::ControlModifier) {
        ask();
        return true;
    }
    if (isOpen() && isPlain) switch (key) {
        case Qt::Key_Down:
            setCurrent(m_current + 1 < rowCount() ? m_current + 1 : 0);
            return true;
        case Qt::Key_Up:
            setCurrent(m_current > 0 ? m_current - 1 : rowCount() - 1);
            return true;
        case Qt::Key_PageDown:
            setCurrent(m_current + 7);
            return true;
        case Qt::Key_PageUp:
            setCurrent(m_current - 7);
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
        case Qt::Key_Tab:
            if (modifiers & Qt::ShiftModifier) break;
            accept();
            return true;
        case Qt::Key_Escape:
            close();
            return true;
        default:
            break;
        }
    catalogue(); // so that it is there when it is needed
    const bool isName =
        !text.isEmpty() && (text.front().isLetterOrNumber() || text.front() == u'_' || text.front() == u'$');
    const bool begins = isName || text == QLatin1String(".") || text == QLatin1String("@");
    m_isTyping = isPlain && (begins || (isOpen() && key == Qt::Key_Backspace));
    if (m_isTyping && !isOpen()) m_cause = CompletionCause::Typing;
    if (m_isTyping) m_soon.start();
    return false;
}

void CompletionModel::ask() {
    m_cause = CompletionCause::Asked;
    update();
}

void CompletionModel::update() {
    m_isTyping = false;
    if (!m_editor->isReady() || !m_editor->selection().isEmpty()) return close();
    show(completionAt(m_editor->text(), m_editor->selection().caret, catalogue(), m_cause));
}

void CompletionModel::show(Suggestions completion) {
    if (!isOpen() && completion.list.empty()) return;
    beginResetModel();
    m_suggestions = std::move(completion);
    m_current = 0;
    endResetModel();
    emit changed();
    emit currentChanged();
}

void CompletionModel::close() {
    m_soon.stop();
    m_isTyping = false;
    show({});
}

// Going elsewhere with the caret ends the offer.
void CompletionModel::caretMoved() {
    if (isOpen() && !m_isTyping) close();
}

void CompletionModel::accept() {
    if (!isOpen()) return;
    const QString name = m_suggestions.list[static_cast<std::size_t>(m_current)].name;
    const int begin = m_suggestions.begin, end = m_editor->selection().caret;
    close();
    m_editor->replace(begin, end, name);
}

QString CompletionModel::textAt(int position) {
    if (!m_editor->isReady()) return {};
    const ApiCatalogue& known = catalogue();
    return ApiCatalogue::describe(pathAt(m_editor->text(), position, known));
}

} // namespace tickscope
