package lv.ocma.complaints.timeline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a case.
 *
 * @param employee subject of who did it; null where the submitter did
 * @param words that somebody wrote to it; personal
 * @param day local date until which something is to be done by it
 * @param authority id in the competence directory of where the case went
 * @param kinds null unless it is of another kind by that
 */
public record Happening(
        What what,
        @Nullable String employee,
        @Nullable String words,
        @Nullable LocalDate day,
        @Nullable String authority,
        @Nullable Kinds kinds) {

    public static Happening of(What what, @Nullable String employee) {
        return new Happening(what, employee, null, null, null, null);
    }

    /** In somebody's words. */
    public Happening saying(@Nullable String said) {
        return new Happening(what, employee, said, day, authority, kinds);
    }

    public Happening until(@Nullable LocalDate date) {
        return new Happening(what, employee, words, date, authority, kinds);
    }

    public Happening to(String receiver) {
        return new Happening(what, employee, words, day, receiver, kinds);
    }

    /** @param before the kind that it was until then */
    public Happening as(String kind, String before) {
        return new Happening(what, employee, words, day, authority, new Kinds(kind, before));
    }

    /** Never the words. */
    @Override
    public String toString() {
        return "Happening[" + what + "]";
    }
}
