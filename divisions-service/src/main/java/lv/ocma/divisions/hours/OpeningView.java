package lv.ocma.divisions.hours;

import java.time.Instant;
import java.time.OffsetDateTime;
import lv.ocma.platform.time.Zones;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whether a place is open, and when it is next, as callers see it; true for one minute. */
@Schema(name = "Opening")
public record OpeningView(
        @Schema(examples = "riga-3") String place,

        @Schema(
                description = "Begin of the minute for which this holds: reception opens and closes on whole minutes.",
                examples = "2026-06-26T15:59:00+03:00")
        OffsetDateTime asOf,

        @Schema(description = "False from the closing minute on, and in a break.")
        boolean openNow,

        @Schema(description = "Whether only who has booked is received now; null while closed.", nullable = true)
        @Nullable
        Boolean byAppointment,

        @Schema(
                description =
                        "When the reception that is going on ends, be it for a break or to go on as another kind (byAppointment); null while closed.",
                nullable = true)
        @Nullable
        OffsetDateTime closesAt,

        @Schema(
                description =
                        "The first opening after asOf, while open the one after the present; null if there is none on the date of asOf and the 371 dates (53 weeks) after it.",
                nullable = true)
        @Nullable
        OffsetDateTime nextOpening,

        @Schema(
                description = "Whether only who has booked is received then; null without nextOpening.",
                nullable = true)
        @Nullable
        Boolean nextByAppointment,

        @Schema(description = "Why the hours of the date of asOf are as they are.")
        HoursView.Reason reason,

        @Schema(
                description =
                        "True while the hours of that date, or of the next opening, are an interpretation that the office has not confirmed, or of a date to which their source does not reach.")
        boolean assumed) {

    /** In the API document, also in an item of the list of places. */
    public static final String EXAMPLE = """
            {"place": "riga-3", "asOf": "2026-06-26T15:59:00+03:00", "openNow": true, "byAppointment": false, "closesAt": "2026-06-26T16:00:00+03:00", "nextOpening": "2026-06-27T09:00:00+03:00", "nextByAppointment": false,
             "reason": {"kind": "REGULAR", "text": {"lv": "Parastais pieņemšanas laiks", "en": "Regular reception hours", "ru": "Обычное время приёма"}}, "assumed": true}
            """;

    static OpeningView of(String place, Opening opening) {
        var next = opening.next().map(Opening.Next::stretch);
        return new OpeningView(
                place,
                local(opening.asOf()),
                opening.open(),
                opening.current().map(Stretch::byAppointment).orElse(null),
                opening.current().map(current -> local(current.closes())).orElse(null),
                next.map(stretch -> local(stretch.opens())).orElse(null),
                next.map(Stretch::byAppointment).orElse(null),
                HoursView.Reason.of(opening.today()),
                opening.interpretation());
    }

    private static OffsetDateTime local(Instant moment) {
        return OffsetDateTime.ofInstant(moment, Zones.RIGA);
    }
}
