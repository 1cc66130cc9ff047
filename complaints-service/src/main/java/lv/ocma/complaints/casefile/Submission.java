package lv.ocma.complaints.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import lv.ocma.platform.privacy.PersonalText;
import lv.ocma.platform.time.Zones;
import org.jspecify.annotations.Nullable;

/**
 * What came: fixed once it is received.
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

    /** Never what people wrote: a submission may end up in a log. */
    @Override
    public String toString() {
        return "Submission[" + kind + ", " + channel + "]";
    }
}
