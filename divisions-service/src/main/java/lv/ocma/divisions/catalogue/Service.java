package lv.ocma.divisions.catalogue;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lv.ocma.contracts.divisions.ServicePublished;
import lv.ocma.divisions.text.Texts;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;

/** A service of the office (C3). Its id never changes; what is not known of it is null. */
@Entity
@Table(name = "service")
class Service {

    @Id
    private String id;

    @Column(name = "listed")
    private int listed;

    @Embedded
    @EmbeddedColumnNaming("name_%s")
    private @Nullable Texts name;

    @Column(name = "personal_visit")
    private @Nullable Boolean personalVisit;

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
    @CollectionTable(name = "service_request_channel", joinColumns = @JoinColumn(name = "service_id"))
    @Fetch(FetchMode.SUBSELECT)
    private Set<RequestChannel> requestChannels = new HashSet<>();

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

    @Embedded
    @EmbeddedColumnNaming("appeal_%s")
    private @Nullable Texts appeal;

    @Embedded
    @EmbeddedColumnNaming("caution_%s")
    private @Nullable Texts caution;

    @Column(name = "sources")
    private List<String> sources;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "service_fee", joinColumns = @JoinColumn(name = "service_id"))
    @Fetch(FetchMode.SUBSELECT)
    private Set<Fee> fees = new HashSet<>();

    protected Service() {}

    Service(String id, ServiceFacts facts) {
        this.id = id;
        describe(facts);
    }

    /** Takes over all that the sources say, forgetting what they no longer say. */
    final void describe(ServiceFacts facts) {
        listed = facts.listed();
        name = facts.name();
        personalVisit = facts.visit().personal();
        visitNote = facts.visit().note();
        minutesPerPerson = facts.visit().minutesPerPerson();
        minutesAssumed = facts.visit().minutesAssumed();
        requestedAtOffice = facts.request().atOffice();
        submittedTo = facts.request().submittedTo();
        requestChannels.retainAll(facts.request().channels());
        requestChannels.addAll(facts.request().channels());
        collectedElsewhere = facts.request().collectedElsewhere();
        identityDocument = facts.papers().identityDocument();
        bring = facts.papers().bring();
        executionWorkingDays = facts.times().workingDays();
        longestWorkingDays = facts.times().longestWorkingDays();
        terms = facts.times().terms();
        appeal = facts.appeal();
        caution = facts.caution();
        sources = facts.sources();
        fees.retainAll(facts.fees());
        fees.addAll(facts.fees());
    }

    String id() {
        return id;
    }

    int listed() {
        return listed;
    }

    /** What needs a visit in person can be booked; where that is not known it can not. */
    boolean bookable() {
        return requestedAtOffice && Boolean.TRUE.equals(personalVisit);
    }

    /** False also where no source says how it is asked for. */
    boolean inPerson() {
        return requestedAtOffice
                && (Boolean.TRUE.equals(personalVisit)
                        || requestChannels.stream().anyMatch(RequestChannel::inPerson));
    }

    ServicePublished published() {
        return new ServicePublished(
                id,
                Texts.orUnknown(name).known(),
                bookable(),
                minutesPerPerson,
                minutesAssumed,
                Texts.orUnknown(bring).known());
    }

    ServiceView view() {
        return new ServiceView(
                id,
                Texts.orUnknown(name),
                bookable(),
                personalVisit,
                new ServiceView.Visit(visitNote, minutesPerPerson, minutesAssumed),
                requestedAtOffice,
                submittedTo,
                channelsAsListed(),
                collectedElsewhere,
                identityDocument,
                bring,
                fees.stream()
                        .sorted(Comparator.comparingInt(Fee::listed))
                        .map(ServiceView.FeeView::of)
                        .toList(),
                executionWorkingDays,
                longestWorkingDays,
                terms,
                appeal,
                caution,
                sources);
    }

    /** A service can be requested somehow: no channel means that none is known. */
    private @Nullable List<ServiceView.Channel> channelsAsListed() {
        return requestChannels.isEmpty()
                ? null
                : requestChannels.stream()
                        .sorted(Comparator.comparingInt(RequestChannel::listed))
                        .map(ServiceView.Channel::of)
                        .toList();
    }
}
