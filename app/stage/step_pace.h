#pragma once
// How fast the reader steps, and so how a step may move: cards fly while the eye can follow, fade when steps
// come too fast for that, and stand still when the play head jumps.

#include <QtGlobal>

#include <algorithm>

namespace tickscope {

class StepPace {
public:
    enum Motion { Still, Fade, Move };
    static constexpr int kMoveMs = 200;
    static constexpr int kFastestMove = 50; // a step every 50 ms: 20 steps a second

    // A step is shown `sinceLast` milliseconds after the one before.
    void step(qint64 sinceLast) {
        m_motion = sinceLast < kFastestMove ? Fade : Move;
        m_moveMs = static_cast<int>(std::min<qint64>(kMoveMs, sinceLast * 4 / 5)); // over before the next
    }
    void jump() { m_motion = Still; }

    Motion motion() const { return m_motion; }
    int moveMs() const { return m_moveMs; }

private:
    Motion m_motion = Still;
    int m_moveMs = kMoveMs;
};

} // namespace tickscope
