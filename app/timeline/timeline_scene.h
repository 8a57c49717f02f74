#pragma once
// What of the timeline's data is in view, in pixels: the lanes shown, their rows, and in each row the bars.
// Bars too narrow to tell apart are folded into one piece, so that the cost follows pixels and not the length
// of the run. No Qt Quick here; a scene is rebuilt when the view changes, in the memory of the one before.

#include "timeline_data.h"
#include "timeline_mapping.h"

#include <QRectF>

namespace tickscope {

// A bar, or several that lie too close together, as drawn.
struct TimelinePiece {
    float left = 0, right = 0; // pixels
    std::uint32_t row = 0;     // of the scene
    std::uint32_t bar = 0;     // the first one
    std::uint32_t count = 1;   // how many bars are folded into it
    BarStyle style = BarStyle::Solid;
    std::uint8_t roles = 0; // bit n for the ColorRole n
    bool isFold() const { return count > 1; }
};

inline constexpr unsigned laneBit(LaneKind kind) { return 1u << static_cast<unsigned>(kind); }
inline constexpr unsigned kAllLanes = ~0u;

class TimelineScene {
public:
    struct Row {
        std::size_t lane = 0, row = 0;            // in the data
        std::uint32_t firstPiece = 0, pieces = 0; // none when it is out of view
    };

    void setData(const TimelineData* data); // must outlive the scene, or be replaced
    const TimelineData* data() const { return m_data; }
    void setKinds(unsigned kinds); // of lanes to show: laneBit()s
    unsigned kinds() const { return m_kinds; }
    void setAxis(TimelineAxis axis) { m_axis = axis; }
    TimelineAxis axis() const { return m_axis; }
    void setSize(double width, double height);
    double width() const { return mapping.width; }
    double height() const { return m_height; }
    void setScale(double scale) { m_scale = scale; } // of the text
    void fit();

    TimelineMapping mapping;
    double scrollY = 0;

    const std::vector<std::size_t>& lanes() const { return m_lanes; }
    const std::vector<Row>& rows() const { return m_rows; }
    std::size_t firstRowOf(std::size_t shownLane) const { return m_laneRows[shownLane]; }
    const TimelineLane& laneOf(const Row& row) const { return m_data->lanes()[row.lane]; }
    double rowHeight() const;
    double contentHeight() const { return static_cast<double>(m_rows.size()) * rowHeight(); }
    double barGap() const { return rowHeight() > 13 * m_scale + 13 ? 8 : 5; } // between the bars of two rows
    // The main thread's row does not scroll away while there are more lanes than fit.
    std::size_t pinnedRows() const;
    double pinnedHeight() const { return static_cast<double>(pinnedRows()) * rowHeight(); }
    double topOf(std::size_t row) const {
        return static_cast<double>(row) * rowHeight() - (row < pinnedRows() ? 0 : scrollY);
    }
    // The row at a height of the view; may be one that does not exist.
    std::size_t rowAt(double y) const {
        return static_cast<std::size_t>(std::max(0.0, y + (y < pinnedHeight() ? 0 : scrollY)) / rowHeight());
    }
    // Scrolls so far that a row is in view, and never past the ends. Returns whether it moved.
    bool revealRow(std::size_t row);
    void clampScroll();

    // On the axis; there must be data.
    double toValue(std::uint32_t thread, EventIndex position) const {
        return m_data->value(m_axis, thread, position);
    }
    double toPixel(std::uint32_t thread, EventIndex position) const {
        return m_data ? mapping.toPixel(toValue(thread, position)) : 0;
    }

    void build();
    const std::vector<TimelinePiece>& pieces() const { return m_pieces; }
    // The piece at a place, of several the narrowest; null when there is none.
    const TimelinePiece* pieceAt(double x, double y) const;
    QRectF rectOf(const TimelinePiece& piece) const;
    BarPlace placeOf(const TimelinePiece& piece) const {
        return {m_rows[piece.row].lane, m_rows[piece.row].row, piece.bar};
    }
    // The row of the scene that shows a row of the data; rows().size() when none does.
    std::size_t sceneRow(std::size_t lane, std::size_t row) const;
    QRectF rectOf(const BarPlace& place) const;

private:
    void chooseLanes();
    void buildColumns(std::uint32_t thread);
    void buildRow(std::uint32_t index);
    std::size_t foldEnd(const TimelineRow& row, std::size_t first, std::uint32_t thread, double& right) const;

    const TimelineData* m_data = nullptr;
    unsigned m_kinds = kAllLanes;
    TimelineAxis m_axis = TimelineAxis::Time;
    double m_height = 0, m_scale = 1;
    std::vector<std::size_t> m_lanes;    // of the data, those shown
    std::vector<std::size_t> m_laneRows; // where each of them begins in m_rows
    std::vector<Row> m_rows;
    std::vector<TimelinePiece> m_pieces;
    // Bars fold by columns that stand still on the axis, so that panning does not shuffle them.
    std::vector<EventIndex> m_columns; // the last position of each, in m_columnsThread
    double m_firstColumn = 0, m_columnUnit = 1;
    std::uint32_t m_columnsThread = 0;
};

} // namespace tickscope
