package lv.ocma.complaints.untold;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What became of the newest message of a kind about a question or an error. Written by {@link UntoldMessages} alone; lists ask for those that reached nobody. */
@Entity
@Immutable
@Table(name = "last_message")
class LastMessage {

    /** The message. */
    @Id
    private UUID id;

    /** Id of the question or the error. */
    @SuppressWarnings("UnusedVariable") // queries ask for it
    private UUID about;

    private String kind;

    @SuppressWarnings("UnusedVariable") // as about
    private boolean untold;

    private @Nullable String channel;

    private @Nullable String code;

    @Column(name = "failed_at")
    private @Nullable Instant failedAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected LastMessage() {}

    String kind() {
        return kind;
    }

    @Nullable
    String channel() {
        return channel;
    }

    @Nullable
    String code() {
        return code;
    }

    @Nullable
    Instant failedAt() {
        return failedAt;
    }
}
