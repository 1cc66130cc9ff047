package lv.ocma.divisions.publication;

import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import lv.ocma.platform.time.Zones;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One piece of reference data that is new or has changed, and where its state is read. */
@Schema(name = "ReferenceChange")
record ReferenceChange(
        @Schema(
                description =
                        "PLACE, HOURS, CALENDAR_YEAR, SERVICE, AUTHORITY, CONTACT_CHANNEL, STANDARD_CLAUSE or STAFF_MEMBER; new values may come.",
                examples = "HOURS")
        String kind,

        @Schema(
                description =
                        "Within its kind; of hours the place and the month, of a clause the edition and the clause.",
                examples = "riga-3:2026-12")
        String id,

        @Schema(
                description =
                        "Where all is read that is told of it: of a service all versions, past and coming ones included, none where all were withdrawn; of a clause its edition, whether it holds or not. Not found of an employee who has left, who is to be forgotten.",
                examples = "/v1/places/riga-3/hours?from=2026-12-01&to=2026-12-31")
        String href,

        @Schema(description = "When it changed last.") OffsetDateTime changedAt) {

    /** Names the schema of a page in the API document. */
    @Schema(name = "ReferenceChangePage")
    record Listed(
            List<ReferenceChange> items,

            @Schema(description = "Cursor for what comes after; never null, as more will.")
            String next) {}

    /** What is told on each topic, and where its state is read. */
    private enum Kind {
        PLACE("ocma.divisions.place.v1"),
        HOURS("ocma.divisions.hours.v1"),
        CALENDAR_YEAR("ocma.divisions.calendar-year.v1"),
        SERVICE("ocma.divisions.service.v1"),
        AUTHORITY("ocma.divisions.authority.v1"),
        CONTACT_CHANNEL("ocma.divisions.contact-channel.v1"),
        STANDARD_CLAUSE("ocma.divisions.standard-clause.v1"),
        STAFF_MEMBER("ocma.divisions.staff-member.v1");

        private final String topic;

        Kind(String topic) {
            this.topic = topic;
        }

        static Kind of(String topic) {
            for (var kind : values()) {
                if (kind.topic.equals(topic)) {
                    return kind;
                }
            }
            throw new IllegalStateException("there is no kind of reference data for " + topic);
        }

        String href(String aggregate) {
            var parts = aggregate.split(":", 2);
            return switch (this) {
                case PLACE -> "/v1/places/" + aggregate;
                case HOURS -> {
                    var month = YearMonth.parse(parts[1]);
                    yield "/v1/places/" + parts[0] + "/hours?from=" + month.atDay(1) + "&to=" + month.atEndOfMonth();
                }
                case CALENDAR_YEAR -> "/v1/calendar/" + aggregate;
                // Of a service that is announced there is nothing to read for today.
                case SERVICE -> "/v1/services/" + aggregate + "/versions";
                case AUTHORITY -> "/v1/authorities/" + aggregate;
                case CONTACT_CHANNEL -> "/v1/contact-channels/" + aggregate;
                case STANDARD_CLAUSE -> "/v1/standard/" + parts[1] + "?edition=" + parts[0];
                case STAFF_MEMBER -> "/v1/staff/" + aggregate;
            };
        }
    }

    static ReferenceChange of(ToldStates.Told told) {
        var kind = Kind.of(told.topic());
        return new ReferenceChange(kind.name(), told.aggregate(), kind.href(told.aggregate()), Zones.inRiga(told.at()));
    }
}
