package lv.ocma.notifications.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;

/**
 * That somebody was seen to have a message, kept while the date on which they count as notified may still move.
 *
 * @param on in Latvia
 */
@Embeddable
public record Taken(
        @Enumerated(EnumType.STRING) @Column(name = "taken_how")
        Basis how,

        @Column(name = "taken_on") LocalDate on) {}
