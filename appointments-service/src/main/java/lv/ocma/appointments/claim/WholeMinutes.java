package lv.ocma.appointments.claim;

import java.time.OffsetDateTime;
import java.util.List;
import lv.ocma.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/** What staff take out of the times of a place begins and ends with a minute, as times of visits do. */
public final class WholeMinutes {

    private WholeMinutes() {}

    /** What breaks in a member that has to be there. */
    public static List<Violation> violations(String at, @Nullable OffsetDateTime time) {
        if (time == null) {
            return List.of(Violation.body(at, "required"));
        }
        return time.getSecond() == 0 && time.getNano() == 0 ? List.of() : List.of(Violation.body(at, "whole-minute"));
    }
}
