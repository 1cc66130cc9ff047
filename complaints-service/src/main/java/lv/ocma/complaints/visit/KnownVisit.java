package lv.ocma.complaints.visit;

import java.time.Instant;
import java.time.LocalDate;
import lv.ocma.complaints.contact.NewContact;
import lv.ocma.platform.time.Zones;
import org.jspecify.annotations.Nullable;

/**
 * What a visit tells whoever opens something from it.
 *
 * @param place id of the place
 * @param service id in the catalogue, of what is named first; null where the catalogue has not told of it
 * @param language lv, en or ru: the language of messages
 * @param contact of whose visit it is; null where nobody left one
 * @param employee directory id of who served them, or ended contact; null while nobody has, and where the directory does not know them
 * @param came when they came
 * @param ended null while it goes on
 */
public record KnownVisit(
        String place,
        @Nullable String service,
        String language,
        @Nullable NewContact contact,
        @Nullable String employee,
        Instant came,
        @Nullable Instant ended) {

    /** In Latvia. */
    public LocalDate day() {
        return came.atZone(Zones.RIGA).toLocalDate();
    }

    /** When something happened in it of which no time is told: at its end, now while it goes on, and when they came where its end was never told. */
    public Instant moment(Instant now) {
        if (ended != null) {
            return ended;
        }
        return now.atZone(Zones.RIGA).toLocalDate().equals(day()) ? now : came;
    }

    /** Never whose it is. */
    @Override
    public String toString() {
        return "KnownVisit[at " + place + "]";
    }
}
