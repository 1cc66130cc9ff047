package lv.ocma.divisions.place;

import java.time.LocalDate;
import lv.ocma.divisions.text.Texts;
import org.jspecify.annotations.Nullable;

/** The little of a place that a search looks at, so that all places can be looked at in one pass. */
public record Candidate(
        String id,
        int listed,
        PlaceKind kind,
        @Nullable Texts name,
        @Nullable Location location,
        @Nullable Features features,
        @Nullable LocalDate closedFrom) {

    public boolean isTerritorialUnit() {
        return kind.isTerritorialUnit();
    }

    public boolean isClosed(LocalDate date) {
        return closedFrom != null && !date.isBefore(closedFrom);
    }
}
