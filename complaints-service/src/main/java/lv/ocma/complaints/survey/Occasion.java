package lv.ocma.complaints.survey;

import java.time.LocalDate;
import lv.ocma.contracts.Contact;
import org.jspecify.annotations.Nullable;

/**
 * What somebody can be asked about: a visit where they were served, or a reply that they got.
 *
 * @param reference of it, as people read it
 * @param service id in the catalogue
 * @param day in Latvia on which it was
 * @param language lv, en or ru: the language of the invitation
 * @param client over which it came; null where staff took it down
 */
public record Occasion(
        String reference,
        String place,
        String service,
        LocalDate day,
        String language,
        Contact contact,
        @Nullable String client) {

    /** Never who it was. */
    @Override
    public String toString() {
        return "Occasion[at " + place + "]";
    }
}
