#include "loop/choices.h"

namespace tickscope {

std::size_t Choices::decide(std::span<const std::string> alternatives, std::size_t usual) {
    const std::vector<std::uint32_t>& given = m_vm.scenario().choices;
    std::size_t chosen = usual;
    if (m_made < given.size()) {
        if (given[m_made] < alternatives.size()) {
            chosen = given[m_made];
        } else {
            m_vm.recorder.record(EventKind::Notice,
                                 {.text = "choice " + std::to_string(m_made + 1) + " is " +
                                          std::to_string(given[m_made]) + ", but there are only " +
                                          std::to_string(alternatives.size()) + " alternatives"});
        }
    }
    ++m_made;
    if (!m_vm.recorder.isEnabled()) return chosen;
    std::string text = alternatives[chosen] + " before ";
    bool isFirst = true;
    for (std::size_t i = 0; i < alternatives.size(); ++i) {
        if (i == chosen) continue;
        text += (isFirst ? "" : ", ") + alternatives[i];
        isFirst = false;
    }
    m_vm.recorder.record(EventKind::ChoicePoint, {.subject = static_cast<std::uint32_t>(alternatives.size()),
                                                  .object = static_cast<std::uint32_t>(chosen),
                                                  .text = text});
    return chosen;
}

} // namespace tickscope
