package lv.ocma.divisions.staff;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import lv.ocma.divisions.text.Texts;
import lv.ocma.platform.privacy.PersonalText;
import lv.ocma.platform.problem.Conflict;
import lv.ocma.platform.problem.NotFound;
import lv.ocma.platform.time.Zones;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;

/** An employee from the first day of work to the last, as {@link EmploymentStatus} says; who has left stays as they were, until they are erased. */
@Entity
@Table(name = "staff_member")
class StaffMember {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "given_name")
    @Convert(converter = PersonalText.class)
    private @Nullable String givenName;

    @Column(name = "family_name")
    @Convert(converter = PersonalText.class)
    private @Nullable String familyName;

    @Embedded
    @EmbeddedColumnNaming("position_%s")
    private @Nullable Texts position;

    @Embedded
    @EmbeddedColumnNaming("unit_%s")
    private @Nullable Texts unit;

    @Column(name = "place_id")
    private String place;

    @Convert(converter = PersonalText.class)
    private @Nullable String phone;

    @Convert(converter = PersonalText.class)
    private @Nullable String email;

    @Convert(converter = PersonalText.class)
    private @Nullable String badge;

    @Column(name = "badge_hash")
    private @Nullable String badgeHash;

    @Column(name = "superior_id")
    private @Nullable UUID superior;

    private @Nullable String account;

    @Column(name = "account_named_by_administrator")
    private boolean accountNamedByAdministrator;

    private @Nullable String subject;

    @Column(name = "employed_from")
    private LocalDate employedFrom;

    @Column(name = "employed_until")
    private @Nullable LocalDate employedUntil;

    @Column(name = "left_at")
    private @Nullable Instant leftAt;

    @Column(name = "contacts_erased_at")
    private @Nullable Instant contactsErasedAt;

    @Column(name = "erased_at")
    private @Nullable Instant erasedAt;

    private boolean invented;

    // Shown with the record after the transaction of its change.
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "staff_deputy", joinColumns = @JoinColumn(name = "member_id"))
    @Fetch(FetchMode.SUBSELECT)
    private Set<Deputy> deputies = new HashSet<>();

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected StaffMember() {}

    @SuppressWarnings("NullAway.Init") // describe() fills them
    private StaffMember(UUID id, StaffFacts facts, boolean byAdministrator, boolean invented) {
        this.id = id;
        this.invented = invented;
        describe(facts, byAdministrator);
    }

    static StaffMember employed(UUID id, StaffFacts facts, boolean byAdministrator) {
        return new StaffMember(id, facts, byAdministrator, false);
    }

    /** Somebody whom there is not, for the demo of a local stack. */
    static StaffMember invented(UUID id, StaffFacts facts) {
        return new StaffMember(id, facts, true, true);
    }

    /** Takes over all that the office says now, forgetting what it no longer says. */
    void change(StaffFacts facts, boolean byAdministrator, Instant now) {
        requireNotLeft(now);
        describe(facts, byAdministrator);
    }

    /** Who corrects something else does not vouch for the account that somebody else named. */
    private void describe(StaffFacts facts, boolean byAdministrator) {
        if (facts.account() == null || !facts.account().equals(account)) {
            subject = null;
            accountNamedByAdministrator = facts.account() != null && byAdministrator;
        }
        givenName = facts.givenName();
        familyName = facts.familyName();
        position = facts.position();
        unit = facts.unit();
        place = facts.place();
        phone = facts.phone();
        email = facts.email();
        badge = facts.badge() == null ? null : facts.badge().number();
        badgeHash = facts.badge() == null ? null : facts.badge().hash();
        superior = facts.superior();
        account = facts.account();
        employedFrom = facts.employedFrom();
    }

    /** @param lastDay included */
    void leave(LocalDate lastDay, Instant now) {
        requireNotLeft(now);
        employedUntil = lastDay;
    }

    /** Without waiting for the end of the day. */
    void leaveAtOnce(Instant now) {
        requireNotLeft(now);
        var today = today(now);
        employedUntil = today.isBefore(employedFrom) ? employedFrom : today;
        leftAt = now.truncatedTo(ChronoUnit.MICROS);
    }

    void stay(Instant now) {
        requireNotLeft(now);
        employedUntil = null;
    }

    void standInBy(Deputy deputy, Instant now) {
        requireNotLeft(now);
        deputies.add(deputy);
    }

    /** One that has begun ends with yesterday, and what is over stays as it was. */
    void endDeputy(UUID deputy, Instant now) {
        requireNotLeft(now);
        var today = today(now);
        var ended = deputies.stream()
                .filter(known -> known.id().equals(deputy))
                .findFirst()
                .orElseThrow(() -> new NotFound("not-found"));
        if (!ended.isOver(today)) {
            deputies.remove(ended);
            if (ended.hasBegun(today)) {
                deputies.add(ended.endingOn(today.minusDays(1)));
            }
        }
    }

    /** Nobody stands in for them after the day; what is over stays as it was. */
    void endDeputies(LocalDate day) {
        endDeputiesThat(deputy -> true, day);
    }

    /** The other one does not stand in for them after the day. */
    void endDeputiesBy(UUID other, LocalDate day) {
        endDeputiesThat(deputy -> deputy.deputy().equals(other), day);
    }

    private void endDeputiesThat(Predicate<Deputy> meant, LocalDate day) {
        var going = deputies.stream()
                .filter(meant)
                .filter(deputy -> deputy.lastDay().isAfter(day))
                .toList();
        going.forEach(deputies::remove);
        going.stream()
                .filter(deputy -> !deputy.firstDay().isAfter(day))
                .map(deputy -> deputy.endingOn(day))
                .forEach(deputies::add);
    }

    void learn(String whomTokensName) {
        subject = whomTokensName;
    }

    /** Of a leaver: from now on nobody reaches them by the directory. */
    void eraseContacts(Instant now) {
        requireLeft(now);
        phone = null;
        email = null;
        contactsErasedAt = now.truncatedTo(ChronoUnit.MICROS);
    }

    /** Of a leaver all that tells who it was; the office held stays, and who was above, as others may answer to them by way of it. */
    void erase(Instant now) {
        eraseContacts(now);
        givenName = null;
        familyName = null;
        badge = null;
        badgeHash = null;
        account = null;
        accountNamedByAdministrator = false;
        subject = null;
        deputies.clear();
        erasedAt = contactsErasedAt;
    }

    private void requireLeft(Instant now) {
        if (status(now) != EmploymentStatus.LEFT) {
            throw new IllegalStateException("only who has left is erased");
        }
    }

    private void requireNotLeft(Instant now) {
        if (status(now) == EmploymentStatus.LEFT) {
            throw new Conflict("staff-member-left");
        }
    }

    EmploymentStatus status(Instant now) {
        return EmploymentStatus.at(now, employedFrom, employedUntil, leftAt);
    }

    /** Whether there was a first day; who left before it never had one. */
    boolean hasBegun(Instant now) {
        return !today(leftAt == null ? now : leftAt).isBefore(employedFrom);
    }

    boolean isEmployed(Instant now) {
        return status(now) == EmploymentStatus.EMPLOYED;
    }

    private static LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, Zones.RIGA);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    /** Null once it is {@linkplain #erase erased}. */
    @Nullable
    String givenName() {
        return givenName;
    }

    @Nullable
    String familyName() {
        return familyName;
    }

    Texts position() {
        return Texts.orUnknown(position);
    }

    Texts unit() {
        return Texts.orUnknown(unit);
    }

    String place() {
        return place;
    }

    @Nullable
    String phone() {
        return phone;
    }

    @Nullable
    String email() {
        return email;
    }

    @Nullable
    String badge() {
        return badge;
    }

    @Nullable
    String badgeHash() {
        return badgeHash;
    }

    @Nullable
    UUID superior() {
        return superior;
    }

    @Nullable
    String account() {
        return account;
    }

    boolean isAccountNamedByAdministrator() {
        return accountNamedByAdministrator;
    }

    @Nullable
    String subject() {
        return subject;
    }

    LocalDate employedFrom() {
        return employedFrom;
    }

    @Nullable
    LocalDate employedUntil() {
        return employedUntil;
    }

    @Nullable
    Instant leftAt() {
        return leftAt;
    }

    @Nullable
    Instant erasedAt() {
        return erasedAt;
    }

    boolean isInvented() {
        return invented;
    }

    List<Deputy> deputies() {
        return deputies.stream()
                .sorted(Comparator.comparing(Deputy::firstDay).thenComparing(Deputy::id))
                .toList();
    }
}
