package lv.ocma.appointments.queue;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import lv.ocma.platform.audit.Personal;
import lv.ocma.platform.concurrency.Moving;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A visit on its day, as those may see it whom it concerns. */
@Schema(name = "VisitToday")
public record VisitView(
        UUID id,

        @Schema(description = "As the board shows it; unique for the place and day.", examples = "L007")
        String number,

        @Schema(examples = "riga-3") String place,

        @Schema(description = "BOOKED, REMOTE or LIVE; new values may come.", examples = "LIVE")
        String kind,

        @Schema(
                description =
                        "CHECKED_IN while waiting, CALLED, SERVING, PARKED, SERVED, REFUSED, CONTACT_ENDED, CANCELLED or MISSED; new values may come.",
                examples = "CHECKED_IN")
        String status,

        @Schema(description = "The booked visit that it is; null for a ticket.", nullable = true) @Nullable
        UUID appointment,

        @Schema(
                description = "The announced need that goes before the order of arrival; null for none.",
                nullable = true)
        @Nullable
        String priority,

        @Schema(
                description =
                        "True for a booked visit that came too late for its time, and waits as with a live ticket.",
                examples = "false")
        boolean late,

        List<Item> items,

        @Schema(examples = "2026-06-15T08:52:00+03:00") OffsetDateTime arrived,

        @Schema(description = "Only while waiting: how long still.", nullable = true) @Nullable
        Wait waiting,

        @Schema(description = "Number of the counter that has called; null before.", nullable = true, examples = "3")
        @Nullable
        Integer counter,

        @Schema(
                description = "Who serves or has served; null before, and where the directory does not name them.",
                nullable = true)
        @Nullable
        ServedBy servedBy,

        @Schema(
                description =
                        "Only in the answer to a ticket of somebody who is not signed in, and only once: it goes in the header `X-Manage-Token`.",
                nullable = true)
        @Nullable
        String manageToken,

        @Schema(description = "What the caller may do now: `cancellation`; new values may come.")
        List<String> actions)
        implements Personal, Moving {

    /** One service for one person. */
    @Schema(name = "VisitTodayItem")
    public record Item(
            UUID id,
            @Schema(examples = "passport") String service,
            @Schema(examples = "1") int person,

            @Schema(description = "OPEN, SERVED, REFERRED or REFUSED; new values may come.", examples = "OPEN")
            String outcome,

            @Schema(
                    description = "Id in the competence directory of who is competent instead, where it was referred.",
                    nullable = true)
            @Nullable
            String authority,

            @Schema(description = "Why it was referred; null where it was not.", nullable = true) @Nullable
            String reason) {

        static Item of(QueueItem item) {
            return new Item(
                    item.id(),
                    item.service(),
                    item.person(),
                    item.outcome().name(),
                    item.authority(),
                    item.outcome() == ItemOutcome.REFERRED ? item.reason() : null);
        }
    }

    /** In minutes; a range, as no length of a visit is certain. */
    @Schema(name = "WaitingTime")
    public record Wait(
            @Schema(description = "People who go before, as it stands now.", examples = "4")
            int ahead,

            @Schema(description = "Null while no counter serves.", nullable = true, examples = "15") @Nullable
            Integer from,

            @Schema(nullable = true, examples = "35") @Nullable
            Integer to) {

        static Wait of(WaitingTime.Range range) {
            return new Wait(range.ahead(), range.from(), range.to());
        }
    }

    /** An employee by name (P11). */
    @Schema(name = "ServedBy")
    public record ServedBy(
            @Schema(examples = "Ilze Paraugs") String name,

            @Schema(description = "Null where none is known.", nullable = true, examples = "1234") @Nullable
            String badge) {}

    public VisitView with(@Nullable String token, List<String> more) {
        return new VisitView(
                id,
                number,
                place,
                kind,
                status,
                appointment,
                priority,
                late,
                items,
                arrived,
                waiting,
                counter,
                servedBy,
                token,
                more);
    }

    /** Others are called while nothing happens to this one. */
    @Override
    public boolean movesOn() {
        return waiting != null;
    }

    @Override
    public String toString() {
        return "VisitView[" + id + "]";
    }
}
