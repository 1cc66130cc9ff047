package lv.ocma.divisions.staff;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import lv.ocma.divisions.staff.StaffMembers.Named;
import lv.ocma.divisions.staff.StaffMembers.Position;
import lv.ocma.divisions.staff.StaffMembers.Wanted;
import lv.ocma.divisions.text.Words;
import lv.ocma.platform.paging.Cursor;
import lv.ocma.platform.paging.PersonalCursor;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/** What a caller asks of the directory: beginnings of the words of a name, with or without diacritics, a place, the number of a badge, an account. */
record StaffSearch(
        @Nullable String q,
        @Nullable String place,
        @Nullable String badge,
        @Nullable String account,
        @Nullable String cursor) {

    private static final int LONGEST_QUERY = 100;

    /** @param employed the moment at which they have to be employed; null for leavers too */
    Wanted wanted(@Nullable Instant employed, PersonalCursor cursors) {
        if (badge != null && (StaffRules.isBlank(badge) || badge.length() > StaffRules.LONGEST_BADGE)) {
            throw new Invalid(Violation.parameter("badge", "size", Map.of("min", 1, "max", StaffRules.LONGEST_BADGE)));
        }
        return new Wanted(
                words(),
                place,
                badge,
                account == null ? null : account.toLowerCase(Locale.ROOT),
                employed,
                after(cursors));
    }

    /** Signs alone are no word: they would find everybody. */
    private Words words() {
        var words = Words.of(q == null ? List.of() : List.of(q));
        if (q != null && (q.length() > LONGEST_QUERY || words.none())) {
            throw new Invalid(Violation.parameter("q", "size", Map.of("min", 1, "max", LONGEST_QUERY)));
        }
        return words;
    }

    private @Nullable Position after(PersonalCursor cursors) {
        var key = cursors.decode(cursor, 2);
        return key == null
                ? null
                : Cursor.parsed(key, parts -> new Position(parts.getFirst(), UUID.fromString(parts.getLast())));
    }

    static String cursor(StaffMember last, PersonalCursor cursors) {
        var position = Named.of(last).position();
        return cursors.encode(position.nameWords(), position.id().toString());
    }
}
