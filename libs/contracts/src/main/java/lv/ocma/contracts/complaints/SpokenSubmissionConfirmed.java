package lv.ocma.contracts.complaints;

import java.time.OffsetDateTime;
import java.util.UUID;
import lv.ocma.contracts.Event;
import lv.ocma.contracts.EventContract;

/**
 * Whoever has said something in person stands by what was written down of it, which is a case now; a copy is to be issued at once and kept (P6).
 *
 * @param told about the case; the employee is who has written it down
 * @param takenAt when it was said
 * @param way in which it was confirmed: SHOWN_ON_SCREEN, SIGNED_ON_PAPER or READ_ALOUD; new values may come
 * @param words JWE (compact) of {@link Words}
 */
@EventContract(type = "lv.ocma.complaints.spoken-submission.confirmed", topic = "ocma.complaints.spoken-submission.v1")
public record SpokenSubmissionConfirmed(
        UUID submissionId, Told told, OffsetDateTime takenAt, OffsetDateTime confirmedAt, String way, String words)
        implements Event {

    /** What was said, in the language of the copy. */
    public record Words(String subject, String text) {

        /** Never what people said. */
        @Override
        public String toString() {
            return "Words[…]";
        }
    }

    @Override
    public String aggregateId() {
        return submissionId.toString();
    }
}
