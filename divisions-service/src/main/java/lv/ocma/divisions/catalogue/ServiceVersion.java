package lv.ocma.divisions.catalogue;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import lv.ocma.divisions.text.Texts;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;

/** What a service is from one date to another (C3). Once begun it is not rewritten; what is not known of it is null. */
@Entity
@Table(name = "service_version")
public class ServiceVersion {

    @Id
    private UUID id;

    @Version
    private long revision;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "service_id")
    private Service service;

    @Column(name = "valid_from")
    private @Nullable LocalDate validFrom;

    @Column(name = "valid_to")
    private @Nullable LocalDate validTo;

    @Column(name = "stated_to")
    private @Nullable LocalDate statedTo;

    @Embedded
    @EmbeddedColumnNaming("name_%s")
    private @Nullable Texts name;

    @Embedded
    @EmbeddedColumnNaming("description_%s")
    private @Nullable Texts description;

    private List<String> translated;

    @Column(name = "personal_visit")
    private @Nullable Boolean personalVisit;

    @Column(name = "in_person")
    private boolean inPerson;

    @Embedded
    @EmbeddedColumnNaming("visit_note_%s")
    private @Nullable Texts visitNote;

    @Column(name = "minutes_per_person")
    private int minutesPerPerson;

    @Column(name = "minutes_assumed")
    private boolean minutesAssumed;

    @Column(name = "requested_at_office")
    private boolean requestedAtOffice;

    @Column(name = "submitted_to")
    private @Nullable String submittedTo;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "service_version_channel", joinColumns = @JoinColumn(name = "version_id"))
    @Fetch(FetchMode.SUBSELECT)
    private Set<RequestChannel> requestChannels = new HashSet<>();

    @Column(name = "receipt_channels")
    private @Nullable List<String> receiptChannels;

    @Column(name = "collected_elsewhere")
    private @Nullable Boolean collectedElsewhere;

    @Embedded
    @EmbeddedColumnNaming("identity_document_%s")
    private @Nullable Texts identityDocument;

    @Embedded
    @EmbeddedColumnNaming("bring_%s")
    private @Nullable Texts bring;

    @Column(name = "execution_working_days")
    private @Nullable List<Integer> executionWorkingDays;

    @Column(name = "longest_working_days")
    private @Nullable Integer longestWorkingDays;

    @Embedded
    @EmbeddedColumnNaming("terms_%s")
    private @Nullable Texts terms;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "service_version_legal_reference", joinColumns = @JoinColumn(name = "version_id"))
    @Fetch(FetchMode.SUBSELECT)
    private Set<LegalReference> legalReferences = new HashSet<>();

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "service_version_refusal_ground", joinColumns = @JoinColumn(name = "version_id"))
    @Fetch(FetchMode.SUBSELECT)
    private Set<RefusalGround> refusalGrounds = new HashSet<>();

    @Embedded
    private @Nullable Dispute dispute;

    @Embedded
    @EmbeddedColumnNaming("appeal_%s")
    private @Nullable Texts appeal;

    @Embedded
    @EmbeddedColumnNaming("caution_%s")
    private @Nullable Texts caution;

    private List<String> sources;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "service_version_fee", joinColumns = @JoinColumn(name = "version_id"))
    @Fetch(FetchMode.SUBSELECT)
    private Set<Fee> fees = new HashSet<>();

    @Column(name = "made_by")
    private @Nullable String madeBy;

    @Column(name = "made_at")
    private Instant madeAt;

    protected ServiceVersion() {}

    ServiceVersion(UUID id, Service service, ServiceFacts facts, @Nullable String madeBy, Instant madeAt) {
        this.id = id;
        this.service = service;
        describe(facts, madeBy, madeAt);
    }

    /** Takes over all that is said now, forgetting what is no longer said. */
    final void describe(ServiceFacts facts, @Nullable String by, Instant at) {
        name = Texts.orNone(facts.wording().name());
        description = Texts.orNone(facts.wording().description());
        translated = facts.wording().translated();
        caution = Texts.orNone(facts.wording().caution());
        personalVisit = facts.visit().personal();
        inPerson = facts.inPerson();
        visitNote = Texts.orNone(facts.visit().note());
        minutesPerPerson = facts.visit().minutesPerPerson();
        minutesAssumed = facts.visit().minutesAssumed();
        requestedAtOffice = facts.request().atOffice();
        submittedTo = facts.request().submittedTo();
        become(requestChannels, facts.request().channels());
        receiptChannels = facts.request().receipt();
        collectedElsewhere = facts.request().collectedElsewhere();
        identityDocument = Texts.orNone(facts.papers().identityDocument());
        bring = Texts.orNone(facts.papers().bring());
        executionWorkingDays = facts.times().workingDays();
        longestWorkingDays = facts.times().longestWorkingDays();
        terms = Texts.orNone(facts.times().terms());
        become(legalReferences, facts.law().references());
        become(refusalGrounds, facts.law().grounds());
        dispute = facts.law().dispute();
        appeal = Texts.orNone(facts.law().appeal());
        become(fees, facts.fees());
        sources = facts.sources();
        madeBy = by;
        // No finer than the database keeps it.
        madeAt = at.truncatedTo(ChronoUnit.MICROS);
    }

    private static <T> void become(Set<T> stored, Set<T> said) {
        stored.retainAll(said);
        stored.addAll(said);
    }

    /** Whether it says the same already. */
    boolean says(ServiceFacts facts) {
        var same = new ServiceVersion(id, service, facts, madeBy, madeAt);
        same.hold(validFrom, validTo, statedTo);
        return view().equals(same.view());
    }

    void hold(@Nullable LocalDate from, @Nullable LocalDate to, @Nullable LocalDate stated) {
        validFrom = from;
        validTo = to;
        statedTo = stated;
    }

    public UUID id() {
        return id;
    }

    public long revision() {
        return revision;
    }

    public @Nullable LocalDate validFrom() {
        return validFrom;
    }

    public @Nullable LocalDate validTo() {
        return validTo;
    }

    /** The end that was asked for; what follows now may have put off or brought forward {@link #validTo}. */
    public @Nullable LocalDate statedTo() {
        return statedTo;
    }

    Service service() {
        return service;
    }

    boolean begunBy(LocalDate date) {
        return validFrom == null || !validFrom.isAfter(date);
    }

    boolean endedBefore(LocalDate date) {
        return validTo != null && validTo.isBefore(date);
    }

    /** What needs a visit in person can be booked; where that is not known it can not. */
    boolean bookable() {
        return requestedAtOffice && Boolean.TRUE.equals(personalVisit);
    }

    boolean inPerson() {
        return inPerson;
    }

    int minutesPerPerson() {
        return minutesPerPerson;
    }

    boolean minutesAssumed() {
        return minutesAssumed;
    }

    Texts name() {
        return Texts.orUnknown(name);
    }

    Texts bring() {
        return Texts.orUnknown(bring);
    }

    @Nullable
    Dispute dispute() {
        return dispute;
    }

    Instant madeAt() {
        return madeAt;
    }

    List<LegalReference> legalReferences() {
        return asListed(legalReferences, LegalReference::listed).toList();
    }

    List<RefusalGround> refusalGrounds() {
        return asListed(refusalGrounds, RefusalGround::listed).toList();
    }

    public ServiceView view() {
        return new ServiceView(
                service.id(),
                name(),
                bookable(),
                personalVisit,
                new ServiceView.Visit(visitNote, minutesPerPerson, minutesAssumed),
                requestedAtOffice,
                submittedTo,
                known(asListed(requestChannels, RequestChannel::listed).map(ServiceView.Channel::of)),
                collectedElsewhere,
                identityDocument,
                bring,
                asListed(fees, Fee::listed).map(ServiceView.FeeView::of).toList(),
                executionWorkingDays,
                longestWorkingDays,
                terms,
                appeal,
                caution,
                sources,
                service.kind().name(),
                description,
                translated,
                receiptChannels,
                known(legalReferences().stream().map(ServiceView.Reference::of)),
                known(refusalGrounds().stream().map(ServiceView.Ground::of)),
                dispute == null ? null : ServiceView.DisputeView.of(dispute),
                new ServiceView.Validity(id, validFrom, validTo));
    }

    /** A service is requested somehow and rests on some law: none at all means that none is known. */
    private static <T> @Nullable List<T> known(Stream<T> said) {
        var all = said.toList();
        return all.isEmpty() ? null : all;
    }

    private static <T> Stream<T> asListed(Collection<T> said, ToIntFunction<T> listed) {
        return said.stream().sorted(Comparator.comparingInt(listed));
    }
}
