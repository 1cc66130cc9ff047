package lv.ocma.appointments.queue;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The queue of a place as everybody may see it: its rule, and how long it is; nothing of anybody in it. */
@Schema(name = "Queue")
record QueueView(
        @Schema(examples = "riga-3") String place,
        RuleView rule,

        @Schema(description = "Whether tickets are given at the place now.")
        boolean liveTickets,

        @Schema(description = "Whether tickets for the same day are given from afar now.")
        boolean remoteTickets,

        Lengths waiting,

        @Schema(
                description = "How many counters serve now, also after closing as long as whoever waits is served.",
                examples = "3")
        int counters,

        @Schema(description = "For somebody who would come now with a live ticket, by service that the place offers.")
        List<ServiceWait> services) {

    /** How many wait to be called. */
    @Schema(name = "QueueLengths")
    record Lengths(
            @Schema(examples = "4") long booked,
            @Schema(examples = "2") long remote,
            @Schema(examples = "7") long live) {}

    @Schema(name = "QueueServiceWait")
    record ServiceWait(@Schema(examples = "passport") String service, VisitView.Wait waiting) {}

    /** The rule in words, and the numbers in it; minutes where nothing else is said. */
    @Schema(name = "QueueRule")
    record RuleView(
            @Schema(description = "By language.") Map<String, String> text,
            @Schema(examples = "15") int nearMinutes,

            @Schema(description = "Null for no share.", nullable = true, examples = "4") @Nullable
            Integer bookedShare,

            @Schema(description = "Null for no share.", nullable = true, examples = "2") @Nullable
            Integer remoteShare,

            @Schema(
                    description = "How long somebody who was handed over waits for that counter or colleague alone.",
                    examples = "15")
            int handMinutes,

            @Schema(examples = "60") int checkInBefore,
            @Schema(examples = "15") int checkInAfter,
            @Schema(examples = "20") int delayKept,
            @Schema(examples = "30") int delayUntil,
            @Schema(examples = "30") int remoteAfterOpening,
            @Schema(examples = "30") int remoteBeforeClosing,

            @Schema(
                    description = "SERVE: whoever waits at closing is served; RELEASE: nobody is; new values may come.",
                    examples = "SERVE")
            String atClosing,

            @Schema(description = "With SERVE: how long after closing the day ends.", examples = "60")
            int closingMinutes,

            @Schema(description = "How many may wait at once.", examples = "300")
            int mostWaiting,

            @Schema(description = "How long staff can take back a wrong step.", examples = "10")
            int undoMinutes,

            @Schema(description = "Announced needs that go before the order of arrival.")
            List<QueuePriorityView> priorities) {}

    @Schema(name = "QueuePriority")
    record QueuePriorityView(
            @Schema(examples = "DISABILITY") String code,
            @Schema(description = "By language.") Map<String, String> text,

            @Schema(
                    description = "On what it rests: a law, or a rule of the house and whether it was verified.",
                    examples = "house rule, unverified")
            String source) {}
}
