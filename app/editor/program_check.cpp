#include "program_check.h"

#include <QPoint>

#include <algorithm>
#include <utility>

namespace tickscope {

namespace {

constexpr int kCheckAfterMs = 500;
constexpr int kMaxUses = 200;

QString nameOf(const UnresolvedName& name) { return QString::fromStdString(name.name); }

} // namespace

ProgramCheck::ProgramCheck(QObject* parent) : QObject(parent) {
    m_pool.setMaxThreadCount(1);
    m_later.setSingleShot(true);
    m_later.setInterval(kCheckAfterMs);
    connect(&m_later, &QTimer::timeout, this, &ProgramCheck::checkNow);
}

ProgramCheck::~ProgramCheck() { m_pool.waitForDone(); }

void ProgramCheck::setSession(Session* session) {
    if (m_session == session) return;
    if (m_session) m_session->document()->disconnect(this);
    m_session = session;
    if (session) {
        connect(session->document(), &Document::textChanged, this, &ProgramCheck::schedule);
        connect(session->document(), &Document::loaded, this, [this] {
            m_dismissed.clear();
            checkNow(); // nobody is typing
        });
        connect(session, &Session::environmentChanged, this, &ProgramCheck::schedule);
    }
    emit sessionChanged();
    checkNow();
}

void ProgramCheck::setEnabled(bool enabled) {
    if (m_isEnabled == enabled) return;
    m_isEnabled = enabled;
    emit enabledChanged();
    schedule();
}

void ProgramCheck::setCaret(int caret) {
    if (m_caret == caret) return;
    m_caret = caret;
    emit caretChanged();
    if (!m_names.empty()) emit changed();
}

// They are of another text.
void ProgramCheck::forget() {
    m_diagnostics.assign({});
    if (m_names.empty()) return;
    m_names.clear();
    emit changed();
}

void ProgramCheck::schedule() {
    forget();
    if (m_isEnabled && m_session)
        m_later.start();
    else
        m_later.stop();
}

void ProgramCheck::checkNow() {
    m_later.stop();
    if (!m_session || !m_isEnabled) return;
    const Document* const document = m_session->document();
    m_pool.clear();
    m_pool.start([this, scenario = m_session->scenario(),
                  findings = Findings{document->revision(), document->text(), {}, {}}]() mutable {
        findings.diagnostics = check(scenario);
        if (findings.diagnostics.empty()) findings.names = unresolvedNames(scenario);
        QMetaObject::invokeMethod(
            this, [this, findings = std::move(findings)] { deliver(findings); }, Qt::QueuedConnection);
    });
}

void ProgramCheck::deliver(const Findings& findings) {
    if (!m_session || findings.revision != m_session->document()->revision()) return;
    m_diagnostics.assign(findings.diagnostics, findings.source);
    if (findings.names.empty() && m_names.empty()) return;
    m_names = findings.names;
    emit changed();
}

bool ProgramCheck::isBeingTyped(const UnresolvedName& name) const {
    return std::any_of(name.uses.begin(), name.uses.end(),
                       [this](SourceSpan use) { return static_cast<int>(use.end) == m_caret; });
}

bool ProgramCheck::isOffered(const UnresolvedName& name) const {
    const bool isMeant = name.isCalled || name.isConstructed || name.isAwaited;
    return isMeant && !isBeingTyped(name) && !m_dismissed.contains(nameOf(name));
}

QStringList ProgramCheck::offered() const {
    QStringList names;
    for (const UnresolvedName& name : m_names)
        if (isOffered(name)) names << nameOf(name);
    return names;
}

QStringList ProgramCheck::offeredPragmas() const {
    QStringList pragmas;
    for (const UnresolvedName& name : m_names)
        if (isOffered(name)) pragmas << QString::fromStdString(name.pragma);
    return pragmas;
}

QVariantList ProgramCheck::uses() const {
    QVariantList places;
    for (const UnresolvedName& name : m_names)
        for (const SourceSpan use : name.uses)
            if (places.size() < kMaxUses && !isBeingTyped(name))
                places << QPoint(int(use.begin), int(use.end));
    return places;
}

QString ProgramCheck::textAt(int position) const {
    for (const UnresolvedName& name : m_names)
        for (const SourceSpan use : name.uses)
            if (position >= static_cast<int>(use.begin) && position < static_cast<int>(use.end))
                return tr("%1 is defined nowhere.").arg(nameOf(name)) + u'\n' +
                       tr("This line at the head would simulate it:") + u'\n' +
                       QString::fromStdString(name.pragma);
    return {};
}

void ProgramCheck::dismiss() {
    for (const QString& name : offered())
        m_dismissed << name;
    emit changed();
}

} // namespace tickscope
