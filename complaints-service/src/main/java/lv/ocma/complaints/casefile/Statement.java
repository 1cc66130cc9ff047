package lv.ocma.complaints.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import lv.ocma.platform.privacy.PersonalText;
import lv.ocma.platform.problem.Conflict;
import org.jspecify.annotations.Nullable;

/**
 * What the employee whom a case names says to it (P1).
 *
 * @param until last local date that they have for it
 * @param words null until they answered
 * @param at null until they answered
 */
@Embeddable
record Statement(
        @Column(name = "statement_until") LocalDate until,

        @Convert(converter = PersonalText.class) @Column(name = "statement") @Nullable
        String words,

        @Column(name = "stated_at") @Nullable Instant at) {

    static Statement asked(LocalDate until) {
        return new Statement(until, null, null);
    }

    /** Also later than they were told: what is known before the decision is heard. */
    Statement given(String said, Instant now) {
        if (words != null) {
            throw new Conflict("statement-given");
        }
        return new Statement(until, said, now);
    }

    /** Whether the decision has to wait for it. */
    boolean isAwaited(LocalDate today) {
        return words == null && !today.isAfter(until);
    }

    /** Never the words. */
    @Override
    public String toString() {
        return "Statement[until " + until + "]";
    }
}
