package lv.ocma.divisions.staff;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import lv.ocma.divisions.text.Texts;
import lv.ocma.platform.audit.Personal;
import lv.ocma.platform.time.Zones;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An employee as colleagues see them; null is what is not known. */
@Schema(name = "StaffRecord")
record StaffRecordView(
        UUID id,

        @Schema(description = "EXPECTED, EMPLOYED or LEFT; new values may come.", examples = "EMPLOYED")
        String status,

        @Schema(description = "Null once it is erased.", nullable = true) @Nullable
        String givenName,

        @Schema(description = "Null once it is erased.", nullable = true) @Nullable
        String familyName,

        Texts position,

        @Schema(description = "Where it is another than the place.")
        Texts unit,

        @Schema(examples = "riga-3") String place,
        @Schema(nullable = true) @Nullable String phone,
        @Schema(nullable = true) @Nullable String email,
        @Schema(nullable = true) @Nullable String badge,

        @Schema(description = "Id of the official above, whether or not they are still employed.", nullable = true)
        @Nullable
        UUID superior,

        @Schema(
                description = "Id of the nearest official above who is employed today; null where there is none.",
                nullable = true)
        @Nullable
        UUID answersToToday,

        @Schema(description = "The deputies, and when each stands in.")
        List<DeputyView> standIns,

        @Schema(
                description =
                        "Ids of who stands in today, deputies of deputies included; empty while the employee is there.")
        List<UUID> standsInToday,

        @Schema(description = "User name in Keycloak.", nullable = true) @Nullable
        String account,

        @Schema(
                description = "Whom the employee's tokens name, as learnt from Keycloak; null until it is.",
                nullable = true)
        @Nullable
        String subject,

        LocalDate employedFrom,

        @Schema(description = "Last day, included; null while no end is known.", nullable = true) @Nullable
        LocalDate employedUntil,

        @Schema(description = "When they left before that day was over; else null.", nullable = true) @Nullable
        OffsetDateTime leftAt,

        @Schema(
                description =
                        "Since when it is not kept any more who this was; null while it is. Phone and e-mail go earlier.",
                nullable = true)
        @Nullable
        OffsetDateTime erasedAt,

        @Schema(description = "True for who is made up, in the demo of a local stack.")
        boolean invented,

        @Schema(
                description =
                        "What the caller may do with it now: change, leaving, staying, deputies; new values may come.")
        List<String> actions)
        implements Personal {

    @Schema(name = "StaffDeputy")
    record DeputyView(
            UUID id,

            @Schema(description = "Id of the employee who stands in.")
            UUID standIn,

            @Schema(examples = "2026-12-21") LocalDate firstDay,

            @Schema(description = "Included.", examples = "2026-12-31")
            LocalDate lastDay) {}

    static StaffRecordView of(
            StaffMember member,
            @Nullable UUID answersTo,
            Collection<UUID> standsInToday,
            List<String> actions,
            Instant now) {
        return new StaffRecordView(
                member.id(),
                member.status(now).name(),
                member.givenName(),
                member.familyName(),
                member.position(),
                member.unit(),
                member.place(),
                member.phone(),
                member.email(),
                member.badge(),
                member.superior(),
                answersTo,
                member.deputies().stream()
                        .map(deputy ->
                                new DeputyView(deputy.id(), deputy.deputy(), deputy.firstDay(), deputy.lastDay()))
                        .toList(),
                List.copyOf(standsInToday),
                member.account(),
                member.subject(),
                member.employedFrom(),
                member.employedUntil(),
                shown(member.leftAt()),
                shown(member.erasedAt()),
                member.isInvented(),
                actions);
    }

    private static @Nullable OffsetDateTime shown(@Nullable Instant instant) {
        return instant == null ? null : Zones.inRiga(instant);
    }

    /** Names the schema of a page in the API document. */
    @Schema(name = "StaffRecordPage")
    record Listed(
            List<StaffRecordView> items,

            @Schema(description = "Cursor of the following page; null on the last.", nullable = true) @Nullable
            String next) {}
}
