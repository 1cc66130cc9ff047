package lv.ocma.complaints.spoken;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import lv.ocma.contracts.complaints.SpokenSubmissionConfirmed;
import lv.ocma.contracts.complaints.SpokenSubmissionConfirmed.Words;
import lv.ocma.contracts.complaints.Told;
import lv.ocma.platform.outbox.Outbox;
import lv.ocma.platform.privacy.EventCipher;
import lv.ocma.platform.time.Zones;
import org.jspecify.annotations.Nullable;

/** Has the copy made of what was confirmed; in the running transaction (P6). */
@ApplicationScoped
class SpokenNews {

    private final Outbox outbox;
    private final EventCipher cipher;

    SpokenNews(Outbox outbox, EventCipher cipher) {
        this.outbox = outbox;
        this.cipher = cipher;
    }

    void confirmed(SpokenSubmission spoken) {
        var matter = spoken.matter();
        var last = spoken.wordings().getLast();
        outbox.add(new SpokenSubmissionConfirmed(
                spoken.id(),
                new Told(
                        Objects.requireNonNull(spoken.caseFile()),
                        Objects.requireNonNull(spoken.caseReference()),
                        matter.place(),
                        matter.language(),
                        cipher.encrypt(spoken.contact().contact(null, null)),
                        last.by(),
                        null),
                at(spoken.takenAt()),
                at(spoken.confirmedAt()),
                Objects.requireNonNull(spoken.confirmedWay()).name(),
                cipher.encrypt(new Words(last.subject(), last.text()))));
    }

    private static OffsetDateTime at(@Nullable Instant moment) {
        return Zones.inRiga(Objects.requireNonNull(moment));
    }
}
