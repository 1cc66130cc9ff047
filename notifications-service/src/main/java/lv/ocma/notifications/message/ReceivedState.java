package lv.ocma.notifications.message;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.Optional;
import lv.ocma.notifications.notice.Basis;
import lv.ocma.notifications.notice.DeemedNotified;
import lv.ocma.notifications.notice.Taken;
import lv.ocma.platform.privacy.PersonalText;
import lv.ocma.platform.time.Zones;
import org.jspecify.annotations.Nullable;

/** What is kept of whether somebody has a message, and from when they count as notified by it. */
@MappedSuperclass
abstract class ReceivedState {

    @Column(name = "delivered_at")
    @Nullable
    Instant deliveredAt;

    @Column(name = "read_at")
    @Nullable
    Instant readAt;

    @Embedded
    @Nullable
    DeemedNotified deemed;

    @Convert(converter = PersonalText.class)
    @Column(name = "deemed_note")
    @Nullable
    String deemedNote;

    /** Null of one that nobody was seen to take while its date was not certain. */
    @Embedded
    @Nullable
    Taken taken;

    /** Whether somebody counted as notified by it until now, and does no more. */
    @Transient
    boolean noticeLost;

    @Nullable
    Instant deliveredAt() {
        return deliveredAt;
    }

    @Nullable
    Instant readAt() {
        return readAt;
    }

    @Nullable
    DeemedNotified deemed() {
        return deemed;
    }

    /** That somebody was seen to have it; of what was opened before this was kept, from when it was opened. */
    Optional<Taken> taken() {
        return Optional.ofNullable(taken)
                .or(() -> Optional.ofNullable(readAt)
                        .map(read ->
                                new Taken(Basis.READ, read.atZone(Zones.RIGA).toLocalDate())));
    }

    @Nullable
    String deemedNote() {
        return deemedNote;
    }
}
