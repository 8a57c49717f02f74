#pragma once
// A sentence of the engine's for the screen.

#include "tickscope/why.h"

#include <QString>

#include <vector>

namespace tickscope {

// As rich text: link number n of `targets` has the address n.
inline QString richText(const WhySentence& sentence, std::vector<EventIndex>& targets) {
    const auto part = [&sentence](std::size_t begin, std::size_t end) {
        return QString::fromUtf8(sentence.text.data() + begin, static_cast<qsizetype>(end - begin))
            .toHtmlEscaped();
    };
    QString html;
    std::size_t done = 0;
    for (const WhyLink& link : sentence.links) {
        html += part(done, link.begin);
        html += QStringLiteral("<a href=\"%1\">%2</a>").arg(targets.size()).arg(part(link.begin, link.end));
        targets.push_back(link.target);
        done = link.end;
    }
    return html + part(done, sentence.text.size());
}

inline QString plainText(const WhySentence& sentence) { return QString::fromStdString(sentence.text); }

} // namespace tickscope
