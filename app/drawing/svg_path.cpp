#include "svg_path.h"

#include <QLineF>

#include <algorithm>
#include <cmath>

namespace tickscope {

namespace {

class Reader {
public:
    explicit Reader(QStringView text) : m_rest(text) {}

    std::optional<QPainterPath> read() {
        while (skipSpace(), !m_rest.isEmpty())
            if (!readCommand()) return std::nullopt;
        return m_path;
    }

private:
    void skipSpace() {
        while (!m_rest.isEmpty() && (m_rest.front().isSpace() || m_rest.front() == u','))
            m_rest = m_rest.mid(1);
    }

    // A letter, or more numbers for the command before.
    bool readCommand() {
        if (m_rest.front().isLetter()) {
            m_command = m_rest.front().toUpper().unicode();
            m_relative = m_rest.front().isLower();
            m_rest = m_rest.mid(1);
        } else if (m_command == u'M') {
            m_command = u'L'; // as SVG says
        } else if (m_command == u'Z' || m_command == 0) {
            return false;
        }
        return apply();
    }

    bool apply() {
        const QPointF from = m_path.currentPosition();
        const QPointF base = m_relative ? from : QPointF();
        switch (m_command) {
        case u'M':
            return withPoint(base, [this](QPointF to) { m_path.moveTo(to); });
        case u'L':
            return withPoint(base, [this](QPointF to) { m_path.lineTo(to); });
        case u'H':
            m_path.lineTo(base.x() + number(), from.y());
            return m_ok;
        case u'V':
            m_path.lineTo(from.x(), base.y() + number());
            return m_ok;
        case u'Q': {
            const QPointF control = point(base);
            return withPoint(base, [&](QPointF to) { m_path.quadTo(control, to); });
        }
        case u'C': {
            const QPointF first = point(base), second = point(base);
            return withPoint(base, [&](QPointF to) { m_path.cubicTo(first, second, to); });
        }
        case u'A':
            return arc(from, base);
        case u'Z':
            m_path.closeSubpath();
            return true;
        default:
            return false;
        }
    }

    // SVG 2, appendix B.2.4: from two ends to a centre and angles.
    bool arc(QPointF from, QPointF base) {
        double rx = std::abs(number()), ry = std::abs(number());
        number(); // rotation: 0
        const bool large = number() != 0, sweep = number() != 0;
        const QPointF to = point(base);
        if (!m_ok || rx == 0 || ry == 0) return false;
        const QPointF half((from.x() - to.x()) / 2, (from.y() - to.y()) / 2);
        const double reach = std::hypot(half.x() / rx, half.y() / ry);
        if (reach > 1) rx *= reach, ry *= reach;
        const double square = std::pow(half.x() / rx, 2) + std::pow(half.y() / ry, 2);
        if (square == 0) return true;
        const double factor = (large == sweep ? -1 : 1) * std::sqrt(std::max(0.0, 1 / square - 1));
        const QPointF centre((from.x() + to.x()) / 2 + factor * rx * half.y() / ry,
                             (from.y() + to.y()) / 2 - factor * ry * half.x() / rx);
        const auto angle = [&](QPointF at) { // degrees against the clock, as Qt wants them
            return -std::atan2((at.y() - centre.y()) / ry, (at.x() - centre.x()) / rx) * 180 / M_PI;
        };
        const double start = angle(from);
        double length = angle(to) - start;
        if (sweep && length > 0) length -= 360;
        if (!sweep && length < 0) length += 360;
        m_path.arcTo({centre.x() - rx, centre.y() - ry, 2 * rx, 2 * ry}, start, length);
        return true;
    }

    template <typename Draw>
    bool withPoint(QPointF base, Draw draw) {
        const QPointF to = point(base);
        if (m_ok) draw(to);
        return m_ok;
    }

    QPointF point(QPointF base) {
        const double x = number();
        return base + QPointF(x, number());
    }

    double number() {
        skipSpace();
        qsizetype length = 0;
        bool point = false;
        for (; length < m_rest.size(); ++length) {
            const QChar c = m_rest[length];
            if (c == u'.' && point) break;
            if (c == u'.') point = true;
            if (!c.isDigit() && c != u'.' && !(length == 0 && (c == u'-' || c == u'+'))) break;
        }
        bool ok = false;
        const double value = m_rest.first(length).toDouble(&ok);
        m_ok = m_ok && ok;
        m_rest = m_rest.mid(length);
        return value;
    }

    QStringView m_rest;
    QPainterPath m_path;
    char16_t m_command = 0;
    bool m_relative = false;
    bool m_ok = true;
};

} // namespace

std::optional<QPainterPath> parseSvgPath(QStringView text) { return Reader(text).read(); }

} // namespace tickscope
