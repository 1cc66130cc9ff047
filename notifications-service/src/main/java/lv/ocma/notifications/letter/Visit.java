package lv.ocma.notifications.letter;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import lv.ocma.notifications.place.Place;
import lv.ocma.notifications.service.Service;
import org.jspecify.annotations.Nullable;

/**
 * The visit that a message is about, with all that the message names.
 *
 * @param sequence counts the changes of the visit
 * @param previous null unless it was moved
 * @param code that verifies the contact; null where none is sent
 * @param proposal another time, where the visit cannot be at its own; null where it can
 * @param link to the page on which the visit is confirmed or cancelled; null where there is none
 * @param refusal null unless services of it were refused
 * @param lateMinutes about how late the place runs then; null unless it does
 * @param waiting null unless an earlier time is waited for
 */
public record Visit(
        UUID id,
        String reference,
        long sequence,
        OffsetDateTime start,
        OffsetDateTime end,
        Place place,
        List<Line> lines,
        @Nullable Previous previous,
        @Nullable Code code,
        @Nullable String link,
        @Nullable Proposal proposal,
        @Nullable Refusal refusal,
        @Nullable Integer lateMinutes,
        @Nullable Waiting waiting) {

    /** A visit that nobody waits for. */
    public Visit(
            UUID id,
            String reference,
            long sequence,
            OffsetDateTime start,
            OffsetDateTime end,
            Place place,
            List<Line> lines,
            @Nullable Previous previous,
            @Nullable Code code,
            @Nullable String link,
            @Nullable Proposal proposal,
            @Nullable Refusal refusal,
            @Nullable Integer lateMinutes) {
        this(
                id,
                reference,
                sequence,
                start,
                end,
                place,
                lines,
                previous,
                code,
                link,
                proposal,
                refusal,
                lateMinutes,
                null);
    }

    /** A visit about which there is no more to say. */
    public Visit(
            UUID id,
            String reference,
            long sequence,
            OffsetDateTime start,
            OffsetDateTime end,
            Place place,
            List<Line> lines,
            @Nullable Previous previous) {
        this(id, reference, sequence, start, end, place, lines, previous, null, null, null, null, null);
    }

    /** Never the code, nor the link, by which others could open the visit. */
    @Override
    public String toString() {
        return "Visit[" + id + "]";
    }

    /**
     * For which days at which places an earlier time is wanted.
     *
     * @param answerBy until when what is offered is held; null where nothing is
     * @param resting whether nothing more is offered until it is resumed
     */
    public record Waiting(
            List<Place> places,
            LocalDate from,
            LocalDate to,
            @Nullable OffsetDateTime answerBy,
            boolean resting) {}

    /**
     * Another time at the same place.
     *
     * @param answerBy until when it is held; null where it is no more
     */
    public record Proposal(
            OffsetDateTime start,
            OffsetDateTime end,
            @Nullable OffsetDateTime answerBy) {}

    /** By which the customer shows that the contact reaches them (C4). */
    public record Code(String digits, OffsetDateTime validUntil) {

        @Override
        public String toString() {
            return "Code[…]";
        }
    }

    /** One service and for how many persons (R4). */
    public record Line(Service service, int persons) {}

    /** Where and when it was to be before it was moved. */
    public record Previous(Place place, OffsetDateTime start) {}
}
