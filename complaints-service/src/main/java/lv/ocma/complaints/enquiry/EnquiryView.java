package lv.ocma.complaints.enquiry;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import lv.ocma.complaints.contact.ContactView;
import lv.ocma.complaints.untold.UntoldView;
import lv.ocma.platform.audit.Personal;
import lv.ocma.platform.security.Caller;
import lv.ocma.platform.time.Zones;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An enquiry as whoever asked it sees it, and as staff do. */
@Schema(name = "Enquiry")
record EnquiryView(
        UUID id,
        @Schema(examples = "J-2026-000042") String number,
        String question,
        @Schema(examples = "riga-3") String place,

        @Schema(nullable = true, examples = "passports") @Nullable
        String topic,

        @Schema(description = "ASKED, ASSIGNED, ANSWERED or WITHDRAWN; new values may come.", examples = "ASSIGNED")
        String status,

        @Schema(description = "Of what is told; new values may come.", examples = "lv")
        String language,

        @Schema(description = "Over which the answer is wanted; new values may come.", examples = "EMAIL")
        String channel,

        ContactView contact,

        @Schema(description = "By when it is answered.", examples = "2026-12-04")
        LocalDate promised,

        @Schema(description = "Whether that date has passed without an answer.")
        boolean overdue,

        @Schema(description = "How the date was moved, the first one first.")
        List<Move> moves,

        @Schema(examples = "2026-11-27T09:00:00+02:00") OffsetDateTime askedAt,

        @Schema(description = "Null while there is none.", nullable = true) @Nullable
        String answer,

        @Schema(description = "In the language of whoever asked; null where nobody has translated it.", nullable = true)
        @Nullable
        String answerTranslation,

        @Schema(nullable = true) @Nullable OffsetDateTime answeredAt,

        @Schema(description = "Whether an employee has told it by phone.")
        boolean verbal,

        @Schema(description = "Null for whoever is not on the staff.", nullable = true) @Nullable
        OfStaff staff,

        @Schema(
                description =
                        "What the caller may do with it now: move, hand-over, answer, withdraw; new values may come.")
        List<String> actions)
        implements Personal {

    private static final List<String> BY_STAFF = List.of("move", "hand-over", "answer", "withdraw");

    /** A promised date that became another. */
    @Schema(name = "EnquiryMove")
    record Move(
            @Schema(examples = "2026-12-04") LocalDate before,
            @Schema(examples = "2026-12-11") LocalDate promised,

            @Schema(description = "As the customer was told it.")
            String reason,

            @Schema(examples = "2026-11-27T09:00:00+02:00") OffsetDateTime movedAt) {}

    /** What only employees see: subjects of employees, and what could not be told. */
    @Schema(name = "EnquiryStaff")
    record OfStaff(
            @Schema(description = "At whose desk or phone it was asked.", nullable = true) @Nullable
            String takenBy,

            @Schema(description = "Who is to answer it; null while it is nobody's.", nullable = true) @Nullable
            String responsible,

            @Schema(nullable = true) @Nullable String answeredBy,

            @Schema(
                    description =
                            "Which messages about it have reached nobody over any channel; one goes when a later one of its kind has arrived.")
            List<UntoldView> untold) {}

    static EnquiryView of(
            Enquiry enquiry, List<EnquiryMove> moves, List<UntoldView> untold, LocalDate today, Caller caller) {
        var asker = enquiry.asker();
        var answeredAt = enquiry.answeredAt();
        return new EnquiryView(
                enquiry.id(),
                enquiry.reference(),
                enquiry.question(),
                enquiry.place(),
                enquiry.topic(),
                enquiry.status().name(),
                asker.language(),
                asker.channel().name(),
                ContactView.of(asker.details()),
                enquiry.promised(),
                enquiry.isOverdue(today),
                moves.stream()
                        .map(move ->
                                new Move(move.before(), move.promised(), move.reason(), Zones.inRiga(move.movedAt())))
                        .toList(),
                Zones.inRiga(enquiry.askedAt()),
                enquiry.answer(),
                enquiry.answerTranslation(),
                answeredAt == null ? null : Zones.inRiga(answeredAt),
                enquiry.verbal(),
                caller.isStaff()
                        ? new OfStaff(enquiry.takenBy(), enquiry.responsible(), enquiry.answeredBy(), untold)
                        : null,
                actions(enquiry, caller));
    }

    private static List<String> actions(Enquiry enquiry, Caller caller) {
        if (!enquiry.status().isOpen()) {
            return List.of();
        }
        return caller.isStaff() ? BY_STAFF : caller.person() == null ? List.of() : List.of("withdraw");
    }
}
