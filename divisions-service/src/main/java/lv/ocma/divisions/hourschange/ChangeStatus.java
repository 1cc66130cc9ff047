package lv.ocma.divisions.hourschange;

import java.util.Set;

/** The life of a change of hours: a draft is thrown away or published; what is published stays, and is undone by a change of its own. */
enum ChangeStatus {
    DRAFT,
    PUBLISHED;

    Set<ChangeStatus> next() {
        return switch (this) {
            case DRAFT -> Set.of(PUBLISHED);
            case PUBLISHED -> Set.of();
        };
    }
}
