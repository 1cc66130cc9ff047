package lv.ocma.complaints.serviceerror;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lv.ocma.complaints.staff.Employee;
import lv.ocma.platform.ids.Ids;
import lv.ocma.platform.privacy.PersonalText;
import lv.ocma.platform.problem.Conflict;
import org.hibernate.annotations.SQLRestriction;
import org.jspecify.annotations.Nullable;

/** An error of an employee, from the report to the day when it is put right and apologised for (P9). One that was erased is none any more, but for figures. */
@Entity
@Table(name = "service_error")
@SQLRestriction("erased_at is null")
class ServiceError {

    /** More than that is a plan of its own. */
    private static final int MOST_REMEDIES = 20;

    @Id
    private UUID id;

    @Version
    private long version;

    private String number;

    private String place;

    /** Id in the staff directory. */
    private String employee;

    @Enumerated(EnumType.STRING)
    private ErrorKind kind;

    @Column(name = "happened_on")
    private LocalDate happenedOn;

    @Convert(converter = PersonalText.class)
    private String account;

    private @Nullable UUID visit;

    /** JSON of what is known, encrypted. */
    @Convert(converter = PersonalText.class)
    private @Nullable String contact;

    private String language;

    @Column(name = "reported_by")
    private String reportedBy;

    @Column(name = "reported_at")
    private Instant reportedAt;

    /** {@code sub} of who must be told; null where that is the head office. */
    private @Nullable String official;

    @Enumerated(EnumType.STRING)
    private ErrorStatus status;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "apology_way")
    private @Nullable ApologyWay apologyWay;

    @Convert(converter = PersonalText.class)
    private @Nullable String correction;

    @Convert(converter = PersonalText.class)
    @Column(name = "no_contact_reason")
    private @Nullable String noContactReason;

    /** Last day for the official to take it up; null once it is taken up, and where it is the head office's. */
    @Column(name = "take_up_by")
    private @Nullable LocalDate takeUpBy;

    /** What who erred has to say. */
    @Convert(converter = PersonalText.class)
    private @Nullable String statement;

    @Column(name = "stated_at")
    private @Nullable Instant statedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable Notice notice;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "service_error_told", joinColumns = @JoinColumn(name = "service_error"))
    @OrderColumn(name = "position")
    private List<ToldOfficial> told = new ArrayList<>();

    @OneToMany(mappedBy = "error", cascade = CascadeType.PERSIST, fetch = FetchType.LAZY)
    @OrderBy("id")
    private List<Remedy> remedies = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected ServiceError() {}

    /** @param contact JSON of the customer's contact; null where none is known */
    ServiceError(String number, Report reported, String by, @Nullable String contact, Instant now) {
        this.id = Ids.next();
        this.number = number;
        this.place = reported.place();
        this.employee = reported.employee().toString();
        this.kind = reported.kind();
        this.happenedOn = reported.happenedOn();
        this.account = reported.account();
        this.visit = reported.visit();
        this.language = reported.language();
        this.reportedBy = by;
        this.contact = contact;
        this.reportedAt = now;
        this.changedAt = now;
        this.status = ErrorStatus.REPORTED;
    }

    /**
     * It is theirs to take up from now on.
     *
     * @param above null where that is the head office, which is the last
     * @param by last day for it
     */
    void passOn(Optional<Employee> above, LocalDate by, Instant now) {
        official = above.map(Employee::subject).orElse(null);
        takeUpBy = official == null ? null : by;
        told.add(new ToldOfficial(official, now));
        changedAt = now;
    }

    void takeUp(Instant now) {
        become(ErrorStatus.TAKEN_UP, now);
        takeUpBy = null;
    }

    void remedy(String words, String owner, LocalDate due, Instant now) {
        requireInHand();
        if (remedies.size() >= MOST_REMEDIES) {
            throw new Conflict("remedies-full");
        }
        remedies.add(new Remedy(Ids.next(), this, words, owner, due));
        changedAt = now;
    }

    /** Once, by who erred. */
    void state(String words, Instant now) {
        if (statement != null || status == ErrorStatus.CLOSED) {
            throw new Conflict("statement-closed");
        }
        statement = words;
        statedAt = now;
        changedAt = now;
    }

    /** @param handedOver whether the customer has got the notice of how to complain in their hands */
    void apologise(ApologyWay way, String said, boolean handedOver, Instant now) {
        if (way == ApologyWay.MESSAGE && contact == null) {
            throw new Conflict("service-error-no-contact");
        }
        if (contact == null && !handedOver) {
            throw new Conflict("service-error-without-notice");
        }
        become(ErrorStatus.SETTLED, now);
        apologyWay = way;
        correction = said;
        notice = way == ApologyWay.IN_PERSON && handedOver ? Notice.HANDED_OVER : Notice.SENT;
    }

    /** Nobody can be told, and why. */
    void giveUpContact(String reason, Instant now) {
        become(ErrorStatus.SETTLED, now);
        noContactReason = reason;
    }

    void endRemedy(Remedy remedy, RemedyOutcome how, @Nullable String reason, Instant now) {
        requireInHand();
        remedy.end(how, reason);
        changedAt = now;
    }

    void close(Instant now) {
        if (status == ErrorStatus.TAKEN_UP || status == ErrorStatus.REPORTED) {
            throw new Conflict("service-error-without-apology");
        }
        if (remedies.stream().anyMatch(Remedy::isOpen)) {
            throw new Conflict("remedies-open");
        }
        become(ErrorStatus.CLOSED, now);
    }

    private void requireInHand() {
        if (status != ErrorStatus.TAKEN_UP && status != ErrorStatus.SETTLED) {
            throw new Conflict("service-error-not-in-hand");
        }
    }

    private void become(ErrorStatus next, Instant now) {
        if (!status.next().contains(next)) {
            throw new Conflict("service-error-not-in-hand");
        }
        status = next;
        changedAt = now;
    }

    List<String> actions() {
        return switch (status) {
            case REPORTED -> List.of("take-up");
            case TAKEN_UP -> List.of("add-remedy", "apologise", "give-up-contact");
            case SETTLED ->
                remedies.stream().anyMatch(Remedy::isOpen) ? List.of("add-remedy") : List.of("add-remedy", "close");
            case CLOSED -> List.of();
        };
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String number() {
        return number;
    }

    String place() {
        return place;
    }

    String employee() {
        return employee;
    }

    ErrorKind kind() {
        return kind;
    }

    LocalDate happenedOn() {
        return happenedOn;
    }

    String account() {
        return account;
    }

    @Nullable
    UUID visit() {
        return visit;
    }

    @Nullable
    String contact() {
        return contact;
    }

    String language() {
        return language;
    }

    String reportedBy() {
        return reportedBy;
    }

    Instant reportedAt() {
        return reportedAt;
    }

    Instant changedAt() {
        return changedAt;
    }

    @Nullable
    String official() {
        return official;
    }

    /** {@code sub} of each official who was told, the head office aside. */
    Set<String> subjectsTold() {
        return told.stream()
                .map(ToldOfficial::official)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The first one first. */
    List<ToldOfficial> told() {
        return List.copyOf(told);
    }

    @Nullable
    LocalDate takeUpBy() {
        return takeUpBy;
    }

    @Nullable
    String statement() {
        return statement;
    }

    @Nullable
    Instant statedAt() {
        return statedAt;
    }

    @Nullable
    Notice notice() {
        return notice;
    }

    ErrorStatus status() {
        return status;
    }

    @Nullable
    ApologyWay apologyWay() {
        return apologyWay;
    }

    @Nullable
    String correction() {
        return correction;
    }

    @Nullable
    String noContactReason() {
        return noContactReason;
    }

    List<Remedy> remedies() {
        return List.copyOf(remedies);
    }
}
