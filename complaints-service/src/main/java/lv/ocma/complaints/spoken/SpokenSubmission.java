package lv.ocma.complaints.spoken;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import lv.ocma.complaints.casefile.CaseTaking.Taken;
import lv.ocma.complaints.contact.ContactDetails;
import lv.ocma.platform.problem.Conflict;
import org.jspecify.annotations.Nullable;

/** What somebody has said in person, with each wording in which it was written down; the last one is what they confirm. */
@Entity
@Table(name = "spoken_submission")
class SpokenSubmission {

    /** Nobody puts a text right so often while the one who said it stands there. */
    private static final int MOST_WORDINGS = 50;

    @Id
    private UUID id;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private SpokenStatus status;

    @Embedded
    private Matter matter;

    @Embedded
    private @Nullable ContactDetails contact;

    @ElementCollection
    @CollectionTable(name = "spoken_wording", joinColumns = @JoinColumn(name = "spoken_submission"))
    @OrderColumn(name = "position")
    private List<Wording> wordings = new ArrayList<>();

    @Column(name = "taken_at")
    private Instant takenAt;

    @Column(name = "taken_by")
    private String takenBy;

    @Column(name = "confirmed_at")
    private @Nullable Instant confirmedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "confirmed_way")
    private @Nullable ConfirmedWay confirmedWay;

    @Column(name = "case_file")
    private @Nullable UUID caseFile;

    @Column(name = "case_reference")
    private @Nullable String caseReference;

    @Column(name = "issued_at")
    private @Nullable Instant issuedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "issued_way")
    private @Nullable IssuedWay issuedWay;

    @Column(name = "erased_at")
    private @Nullable Instant erasedAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected SpokenSubmission() {}

    SpokenSubmission(UUID id, Matter matter, ContactDetails contact, Wording first) {
        this.id = id;
        this.matter = matter;
        this.contact = contact;
        this.status = SpokenStatus.WRITTEN;
        this.takenAt = first.at();
        this.takenBy = first.by();
        this.wordings.add(first);
    }

    /** Whoever said it wants it written otherwise; what was written before stays beside it. */
    void correct(Wording corrected) {
        if (status != SpokenStatus.WRITTEN) {
            throw refused();
        }
        if (wordings.size() >= MOST_WORDINGS) {
            throw new Conflict("spoken-wordings-full", Map.of("mostWordings", MOST_WORDINGS));
        }
        wordings.add(corrected);
    }

    /** {@link Conflict} where it can't be confirmed any more, before it becomes a case. */
    void requireUnconfirmed() {
        if (!status.next().contains(SpokenStatus.CONFIRMED)) {
            throw refused();
        }
    }

    /** Whoever said it stands by the last wording, which is a case now. */
    void confirm(ConfirmedWay way, Taken as, Instant now) {
        become(SpokenStatus.CONFIRMED);
        confirmedWay = way;
        confirmedAt = now;
        caseFile = as.id();
        caseReference = as.reference();
    }

    void issue(IssuedWay way, Instant now) {
        become(SpokenStatus.ISSUED);
        issuedWay = way;
        issuedAt = now;
    }

    void discard() {
        become(SpokenStatus.DISCARDED);
    }

    private void become(SpokenStatus next) {
        if (!status.next().contains(next)) {
            throw refused();
        }
        status = next;
    }

    private Conflict refused() {
        return new Conflict("spoken-status", Map.of("spokenStatus", status));
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    SpokenStatus status() {
        return status;
    }

    Matter matter() {
        return matter;
    }

    String place() {
        return matter.place();
    }

    /** Who says it; of one that is erased nobody knows any more. */
    ContactDetails contact() {
        return Objects.requireNonNull(contact);
    }

    /** In their order; the last one holds. Empty once it is erased. */
    List<Wording> wordings() {
        return List.copyOf(wordings);
    }

    Instant takenAt() {
        return takenAt;
    }

    String takenBy() {
        return takenBy;
    }

    /** Null until it is confirmed, as all that comes with it. */
    @Nullable
    Instant confirmedAt() {
        return confirmedAt;
    }

    @Nullable
    ConfirmedWay confirmedWay() {
        return confirmedWay;
    }

    @Nullable
    UUID caseFile() {
        return caseFile;
    }

    @Nullable
    String caseReference() {
        return caseReference;
    }

    /** Null until the copy was handed over. */
    @Nullable
    Instant issuedAt() {
        return issuedAt;
    }

    @Nullable
    IssuedWay issuedWay() {
        return issuedWay;
    }

    /** Since when nobody knows what was said; null while it is kept. */
    @Nullable
    Instant erasedAt() {
        return erasedAt;
    }
}
