package lv.ocma.complaints.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import lv.ocma.platform.privacy.PersonalText;
import lv.ocma.platform.problem.Conflict;
import lv.ocma.platform.time.Zones;
import org.jspecify.annotations.Nullable;

/**
 * What came: fixed once it is received, but for what it is taken for.
 *
 * @param place id of the place
 * @param language lv, en or ru: the language of messages
 * @param about null where nothing is named
 */
@Embeddable
record Submission(
        @Enumerated(EnumType.STRING) Kind kind,
        @Enumerated(EnumType.STRING) Channel channel,
        String place,
        String language,
        @Column(name = "received_at") Instant receivedAt,

        @Convert(converter = PersonalText.class) String subject,

        @Convert(converter = PersonalText.class) String text,

        @Embedded Submitter submitter,
        @Embedded @Nullable About about) {

    /** Local date from which the term runs. */
    LocalDate receivedOn() {
        return LocalDate.ofInstant(receivedAt, Zones.RIGA);
    }

    /** @return directory id of whom it names; null where it names nobody */
    @Nullable
    String employee() {
        return about == null ? null : about.employee();
    }

    /**
     * The same, as what it is; its term runs from the same day.
     *
     * @throws Conflict of what is that already, and of a dispute: whoever disputes an act is answered about it
     */
    Submission reclassified(Kind as) {
        if (kind == as || kind == Kind.DISPUTE) {
            throw new Conflict("case-kind", Map.of("caseKind", kind));
        }
        return new Submission(as, channel, place, language, receivedAt, subject, text, submitter, about);
    }

    /** Never what people wrote: a submission may end up in a log. */
    @Override
    public String toString() {
        return "Submission[" + kind + ", " + channel + "]";
    }
}
