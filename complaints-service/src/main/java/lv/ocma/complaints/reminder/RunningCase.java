package lv.ocma.complaints.reminder;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lv.ocma.complaints.deadline.Turn;
import org.jspecify.annotations.Nullable;

/**
 * A case whose clock runs, as far as it matters here.
 *
 * @param examiner id in the staff directory; null where nobody examines it
 * @param named id in the staff directory of whom it is about; null where it names nobody
 * @param received local date from which the term runs
 * @param due last local day
 * @param told how many stages were told of
 */
record RunningCase(
        UUID id,
        String reference,
        String place,
        String kind,
        @Nullable String examiner,
        @Nullable String named,
        LocalDate received,
        LocalDate due,
        int told,
        List<Turn.Pause> pauses) {

    RunningCase {
        pauses = List.copyOf(pauses);
    }
}
