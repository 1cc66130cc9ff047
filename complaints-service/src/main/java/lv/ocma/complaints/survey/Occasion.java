package lv.ocma.complaints.survey;

import java.time.LocalDate;
import java.util.Locale;
import lv.ocma.contracts.Contact;
import lv.ocma.contracts.complaints.Told;
import org.jspecify.annotations.Nullable;

/**
 * What somebody can be asked about: a visit where they were served, or a reply that they got.
 *
 * @param reference of it, as people read it
 * @param service id in the catalogue; of a reply which kind of thing was answered
 * @param day in Latvia on which it was
 * @param language lv, en or ru: the language of the invitation
 * @param client over which it came; null where staff took it down
 */
public record Occasion(
        About about,
        String reference,
        String place,
        String service,
        LocalDate day,
        String language,
        Contact contact,
        @Nullable String client) {

    /** What is asked about, each with questions of its own. */
    public enum About {
        VISIT,
        REPLY;

        /** As the link names it. */
        String survey() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Of a reply of today to what somebody has asked. */
    public static Occasion reply(Told told, String to, LocalDate today, Contact contact) {
        return new Occasion(
                About.REPLY, told.reference(), told.place(), to, today, told.language(), contact, told.client());
    }

    /** Never who it was. */
    @Override
    public String toString() {
        return "Occasion[at " + place + "]";
    }
}
