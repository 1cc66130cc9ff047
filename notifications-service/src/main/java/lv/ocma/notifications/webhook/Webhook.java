package lv.ocma.notifications.webhook;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lv.ocma.platform.privacy.PersonalText;
import lv.ocma.platform.problem.Conflict;
import org.jspecify.annotations.Nullable;

/** Where a client wants to be called, and of what. */
@Entity
@Table(name = "webhook")
class Webhook {

    @Id
    private UUID id;

    @Version
    private long version;

    private String client;

    @Convert(converter = PersonalText.class)
    private String url;

    /** Read where calls are lent. */
    @SuppressWarnings("UnusedVariable")
    private String host;

    @Column(name = "event_types")
    private List<String> eventTypes;

    private List<String> places;

    @Convert(converter = PersonalText.class)
    private String secret;

    @Convert(converter = PersonalText.class)
    @Column(name = "earlier_secret")
    private @Nullable String earlierSecret;

    @Column(name = "earlier_until")
    private @Nullable Instant earlierUntil;

    @Enumerated(EnumType.STRING)
    private WebhookStatus status;

    @Enumerated(EnumType.STRING)
    @Column(name = "disabled_because")
    private @Nullable DisabledBecause disabledBecause;

    @Column(name = "failing_since")
    private @Nullable Instant failingSince;

    @Column(name = "disables_at")
    private @Nullable Instant disablesAt;

    @Column(name = "created_at")
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Webhook() {}

    Webhook(UUID id, String client, Wanted wanted, SigningKey key, Instant now) {
        this.id = id;
        this.client = client;
        this.url = wanted.url();
        this.host = wanted.host();
        this.eventTypes = new ArrayList<>(wanted.eventTypes());
        this.places = new ArrayList<>(wanted.places());
        this.secret = key.text();
        this.status = WebhookStatus.ACTIVE;
        this.createdAt = now;
    }

    /**
     * What a client wants.
     *
     * @param eventTypes empty for all
     * @param places empty for all
     */
    record Wanted(String url, String host, List<String> eventTypes, List<String> places) {}

    void change(Wanted wanted) {
        if (!url.equals(wanted.url())) {
            // What another address did says nothing of this one.
            succeeded();
        }
        url = wanted.url();
        host = wanted.host();
        eventTypes = new ArrayList<>(wanted.eventTypes());
        places = new ArrayList<>(wanted.places());
    }

    /** The key until now signs beside the new one for some time; one that did so until now does not any more. */
    void rotate(SigningKey key, Instant until) {
        earlierSecret = secret;
        earlierUntil = until;
        secret = key.text();
    }

    /** One that the office has switched off is switched on by the office alone. */
    void activate(boolean byOffice) {
        if (status.isCalled()) {
            return;
        }
        if (disabledBecause == DisabledBecause.ADMINISTRATOR && !byOffice) {
            throw new Conflict("webhook-disabled-by-office");
        }
        become(WebhookStatus.ACTIVE);
        disabledBecause = null;
    }

    void disable(DisabledBecause why) {
        if (status == WebhookStatus.DISABLED) {
            // The office's word holds over the client's.
            disabledBecause = why == DisabledBecause.ADMINISTRATOR ? why : disabledBecause;
            return;
        }
        become(WebhookStatus.DISABLED);
        disabledBecause = why;
        failingSince = null;
        disablesAt = null;
    }

    void delete() {
        become(WebhookStatus.DELETED);
        disabledBecause = null;
        failingSince = null;
        disablesAt = null;
        earlierSecret = null;
        earlierUntil = null;
        // Nobody is called any more, and nothing is to be kept that could sign.
        secret = "";
        url = "";
    }

    void succeeded() {
        failingSince = null;
        disablesAt = null;
        if (status == WebhookStatus.FAILING) {
            become(WebhookStatus.ACTIVE);
        }
    }

    /**
     * An attempt has failed, and none has succeeded since.
     *
     * @return whether its client is to be warned now
     */
    boolean failed(Instant now, Duration warnedAfter, Duration graceAfterWarning) {
        if (failingSince == null) {
            failingSince = now;
            return false;
        }
        if (status != WebhookStatus.ACTIVE || now.isBefore(failingSince.plus(warnedAfter))) {
            return false;
        }
        become(WebhookStatus.FAILING);
        disablesAt = now.plus(graceAfterWarning);
        return true;
    }

    /** Whether the time that the warning left has passed. */
    boolean isToBeDisabled(Instant now) {
        return disablesAt != null && !now.isBefore(disablesAt);
    }

    private void become(WebhookStatus next) {
        if (!status.next().contains(next)) {
            throw new IllegalStateException("A webhook that is " + status + " cannot become " + next);
        }
        status = next;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String client() {
        return client;
    }

    String url() {
        return url;
    }

    List<String> eventTypes() {
        return List.copyOf(eventTypes);
    }

    List<String> places() {
        return List.copyOf(places);
    }

    SigningKey key() {
        return new SigningKey(secret);
    }

    @Nullable
    Instant earlierUntil() {
        return earlierUntil;
    }

    WebhookStatus status() {
        return status;
    }

    @Nullable
    DisabledBecause disabledBecause() {
        return disabledBecause;
    }

    @Nullable
    Instant failingSince() {
        return failingSince;
    }

    @Nullable
    Instant disablesAt() {
        return disablesAt;
    }

    Instant createdAt() {
        return createdAt;
    }
}
