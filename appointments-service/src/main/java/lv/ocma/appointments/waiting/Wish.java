package lv.ocma.appointments.waiting;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lv.ocma.appointments.booking.Accessibility;
import lv.ocma.appointments.booking.Applicant;
import lv.ocma.appointments.booking.Company;
import lv.ocma.appointments.booking.CompanyColumns;
import lv.ocma.appointments.booking.ContactColumns;
import lv.ocma.appointments.booking.Needs;
import lv.ocma.appointments.booking.Origin;
import lv.ocma.appointments.booking.WaitedVisit;
import lv.ocma.appointments.limit.Customer;
import lv.ocma.appointments.slot.Wanted;
import lv.ocma.contracts.Contact;
import lv.ocma.platform.problem.Conflict;
import org.jspecify.annotations.Nullable;

/** An earlier time that is wanted: for a booked visit, or for one that there is not yet. It lives as {@link WishStatus} says. */
@Entity
@Table(name = "wish")
class Wish {

    @Id
    private UUID id;

    @Version
    private long version;

    private String reference;

    @Enumerated(EnumType.STRING)
    private WishStatus status;

    @Enumerated(EnumType.STRING)
    @Column(name = "ended_because")
    private @Nullable WishEnd endedBecause;

    private @Nullable UUID booking;

    /** What has come of it, where there was none before. */
    @Column(name = "visit_made")
    private @Nullable UUID visitMade;

    /** As {@link Wanted} is written; none where a booked visit has them. */
    private List<String> wanted = new ArrayList<>();

    private List<String> places = new ArrayList<>();

    private List<String> features = new ArrayList<>();

    @Embedded
    private Wanting wanting;

    @Embedded
    private Origin origin;

    private @Nullable UUID person;

    @Column(name = "manage_token_hash")
    private @Nullable String manageTokenHash;

    @Embedded
    private @Nullable ContactColumns contact;

    @Embedded
    private @Nullable CompanyColumns company;

    private String language;

    private boolean interpreter;

    @Convert(converter = Accessibility.class)
    private List<String> accessibility = List.of();

    private Instant since;

    /** When the job looks at it next is no part of what others see of it, and changes no version. */
    @SuppressWarnings("UnusedVariable") // read by the queries of Wishes
    @Column(name = "look_at", updatable = false)
    private Instant lookAt;

    private int lapses;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Wish() {}

    private Wish(UUID id, String reference, WantedTime time, Origin origin, String language, Instant now) {
        this.id = id;
        this.reference = reference;
        this.status = WishStatus.WAITING;
        this.places.addAll(time.places());
        this.features.addAll(time.features());
        this.wanting = time.wanting();
        this.origin = origin;
        this.language = language;
        this.since = now;
        this.lookAt = now;
    }

    /** For a visit that there is not yet. */
    static Wish of(
            UUID id,
            String reference,
            Applicant who,
            List<Wanted> wanted,
            WantedTime time,
            @Nullable String manageTokenHash,
            Instant now) {
        var wish = new Wish(id, reference, time, who.origin(), who.needs().language(), now);
        wanted.forEach(each -> wish.wanted.add(each.toString()));
        wish.person = who.customer().person();
        wish.manageTokenHash = manageTokenHash;
        wish.contact = ContactColumns.of(who.contact(), who.customer());
        wish.company = CompanyColumns.of(who.needs().company(), who.customer().companyHash());
        wish.interpreter = who.needs().interpreter();
        wish.accessibility = who.needs().accessibility();
        return wish;
    }

    /** For a visit that is booked, and stays until the earlier time is accepted. */
    static Wish of(UUID id, WaitedVisit visit, WantedTime time, Instant now) {
        var wish = new Wish(id, visit.reference(), time, visit.origin(), visit.language(), now);
        wish.booking = visit.id();
        wish.person = visit.person();
        wish.interpreter = visit.interpreter();
        wish.accessibility = visit.accessibility();
        return wish;
    }

    /** @param companyHash of the company for which it is; null for none: who represents several comes for each */
    boolean isFor(List<Wanted> services, WantedTime time, @Nullable String companyHash) {
        return Set.copyOf(wanted).equals(services.stream().map(Wanted::toString).collect(Collectors.toSet()))
                && Set.copyOf(places).equals(Set.copyOf(time.places()))
                && Set.copyOf(features).equals(Set.copyOf(time.features()))
                && wanting.equals(time.wanting())
                && Objects.equals(CompanyColumns.hash(company), companyHash);
    }

    void offered() {
        become(WishStatus.OFFERED);
    }

    /** Nobody has answered in time. */
    void lapse(int most) {
        lapses++;
        become(lapses >= most ? WishStatus.RESTING : WishStatus.WAITING);
    }

    /** What was offered does not suit its visit any more, or its place needs it for who has a visit; that is nobody's lapse. */
    void takeBack() {
        become(WishStatus.WAITING);
    }

    /** Whoever declines is there, and waits for something else. */
    void decline() {
        become(WishStatus.WAITING);
        lapses = 0;
    }

    /** It goes on where it stood in the line. */
    void resume() {
        if (status != WishStatus.RESTING) {
            throw refusal();
        }
        become(WishStatus.WAITING);
        lapses = 0;
    }

    void end(WishEnd because, Instant now) {
        become(WishStatus.ENDED);
        endedBecause = because;
        endedAt = now;
    }

    /** @param visit that has come of it; null where it was booked before */
    void accept(@Nullable UUID visit, Instant now) {
        end(WishEnd.ACCEPTED, now);
        visitMade = visit;
    }

    private void become(WishStatus next) {
        if (!status.mayBecome(next)) {
            throw refusal();
        }
        status = next;
    }

    private Conflict refusal() {
        return new Conflict("waiting-status", Map.of("state", status.name()));
    }

    /** Whom the visit will be for; empty where there is one already. */
    Optional<Applicant> applicant() {
        return Optional.ofNullable(contact)
                .map(known -> new Applicant(
                        origin,
                        known.customer(person, origin.client(), CompanyColumns.hash(company)),
                        known.contact(),
                        new Needs(language, interpreter, accessibility, company())));
    }

    boolean isResting() {
        return status == WishStatus.RESTING;
    }

    boolean isLive() {
        return status != WishStatus.ENDED;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String reference() {
        return reference;
    }

    WishStatus status() {
        return status;
    }

    @Nullable
    WishEnd endedBecause() {
        return endedBecause;
    }

    @Nullable
    UUID booking() {
        return booking;
    }

    /** The visit for which it is, or that has come of it. */
    @Nullable
    UUID appointment() {
        return booking == null ? visitMade : booking;
    }

    /** Persons by service; none where a booked visit has them. */
    Map<String, Integer> persons() {
        return persons(wanted);
    }

    static Map<String, Integer> persons(List<String> written) {
        var persons = new LinkedHashMap<String, Integer>();
        written.stream()
                .map(text -> Wanted.parse(text).orElseThrow())
                .forEach(each -> persons.put(each.service(), each.persons()));
        return persons;
    }

    List<String> places() {
        return List.copyOf(places);
    }

    List<String> features() {
        return List.copyOf(features);
    }

    Wanting wanting() {
        return wanting;
    }

    Origin origin() {
        return origin;
    }

    @Nullable
    UUID person() {
        return person;
    }

    @Nullable
    String manageTokenHash() {
        return manageTokenHash;
    }

    @Nullable
    Contact contact() {
        return contact == null ? null : contact.contact();
    }

    @Nullable
    Company company() {
        return company == null ? null : company.company();
    }

    String language() {
        return language;
    }

    boolean interpreter() {
        return interpreter;
    }

    List<String> accessibility() {
        return accessibility;
    }

    Instant since() {
        return since;
    }

    /** By whom it is counted with others. */
    Optional<Customer> customer() {
        return applicant().map(Applicant::customer);
    }

    /** Of its places the one that signs what is written about it. */
    String firstPlace() {
        return Objects.requireNonNull(places.getFirst());
    }
}
