package lv.ocma.divisions.place;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lv.ocma.contracts.divisions.PlacePublished;
import lv.ocma.divisions.counter.Counter;
import lv.ocma.divisions.counter.CounterFacts;
import lv.ocma.divisions.text.Texts;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;

/** A place of the office (H1, H4). Its id never changes; what is not known of it is null. */
@Entity
@Table(name = "place")
public class Place {

    @Id
    private String id;

    @Column(name = "listed")
    private int listed;

    @Enumerated(EnumType.STRING)
    private PlaceKind kind;

    @Column(name = "parent_id")
    private @Nullable String parent;

    @Embedded
    @EmbeddedColumnNaming("name_%s")
    private @Nullable Texts name;

    @Embedded
    private @Nullable Address address;

    @Embedded
    private @Nullable Location location;

    @Column(name = "phones")
    private @Nullable List<String> phones;

    @Column(name = "emails")
    private @Nullable List<String> emails;

    @Column(name = "admission")
    private @Nullable List<String> admission;

    @Embedded
    @EmbeddedColumnNaming("accessibility_%s")
    private @Nullable Texts accessibility;

    @Column(name = "accessibility_source")
    private @Nullable String accessibilitySource;

    @Embedded
    private @Nullable Features features;

    @Column(name = "collects_documents_made_elsewhere")
    private @Nullable Boolean collectsDocumentsMadeElsewhere;

    @Column(name = "web_page")
    private @Nullable String webPage;

    @Embedded
    @EmbeddedColumnNaming("note_%s")
    private @Nullable Texts note;

    @Embedded
    @EmbeddedColumnNaming("house_rules_%s")
    private @Nullable Texts houseRules;

    @Column(name = "house_rules_translated")
    private List<String> houseRulesTranslated;

    @Column(name = "house_rules_source")
    private @Nullable String houseRulesSource;

    @Column(name = "languages")
    private @Nullable List<String> languages;

    @Embedded
    @EmbeddedColumnNaming("complaint_%s")
    private @Nullable Texts rightToComplain;

    @Column(name = "complaint_translated")
    private List<String> rightToComplainTranslated;

    @Column(name = "complaint_source")
    private @Nullable String rightToComplainSource;

    private @Nullable String operator;

    @Embedded
    @EmbeddedColumnNaming("help_%s")
    private @Nullable Texts helpsWith;

    @Column(name = "closed_from")
    private @Nullable LocalDate closedFrom;

    @Column(name = "sources")
    private List<String> sources;

    @Column(name = "unverified")
    private List<String> unverified = List.of();

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true, fetch = FetchType.LAZY)
    @JoinColumn(name = "place_id", nullable = false, updatable = false)
    @Fetch(FetchMode.SUBSELECT)
    private Set<Counter> counters = new HashSet<>();

    @Column(name = "counters_version")
    private long countersVersion;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "place_service", joinColumns = @JoinColumn(name = "place_id"))
    @Fetch(FetchMode.SUBSELECT)
    private Set<PlaceService> services = new HashSet<>();

    protected Place() {}

    Place(String id, PlaceFacts facts) {
        this.id = id;
        describe(facts);
    }

    /** A centre of a municipality: it takes no visits of the office, so it has no counters (R3). */
    public static Place centre(String id, int listed, CentreFacts facts) {
        var place = new Place();
        place.id = id;
        place.listed = listed;
        place.kind = PlaceKind.SERVICE_CENTRE;
        place.houseRulesTranslated = List.of();
        place.rightToComplainTranslated = List.of();
        place.describe(facts);
        return place;
    }

    /** Takes over all that a list says, forgetting what it no longer says; a centre that is listed is not closed. */
    public final void describe(CentreFacts facts) {
        name = facts.name();
        operator = facts.operator();
        helpsWith = facts.helpsWith();
        address = facts.address();
        location = facts.location();
        phones = facts.phones();
        emails = facts.emails();
        webPage = facts.webPage();
        features = facts.features();
        sources = facts.sources();
        closedFrom = null;
    }

    /** For good, unless a later list names it again. */
    public void closeFrom(LocalDate date) {
        closedFrom = date;
    }

    public boolean isClosed(LocalDate date) {
        return closedFrom != null && !date.isBefore(closedFrom);
    }

    /** Run by a municipality, and no place of the office. */
    public boolean isServiceCentre() {
        return kind == PlaceKind.SERVICE_CENTRE;
    }

    /** Takes over all that a source says, forgetting what it no longer says. */
    final void describe(PlaceFacts facts) {
        listed = facts.listed();
        kind = facts.kind();
        parent = facts.parent();
        name = facts.name();
        address = facts.address();
        location = facts.location();
        phones = facts.phones();
        emails = facts.emails();
        admission = facts.admission();
        accessibility = facts.accessibility().text();
        accessibilitySource = facts.accessibility().source();
        features = facts.accessibility().features();
        collectsDocumentsMadeElsewhere = facts.collectsDocumentsMadeElsewhere();
        webPage = facts.webPage();
        note = facts.note();
        houseRules = facts.houseRules().text();
        houseRulesTranslated = facts.houseRules().translated();
        houseRulesSource = facts.houseRules().source();
        languages = facts.languages();
        rightToComplain = facts.rightToComplain().text();
        rightToComplainTranslated = facts.rightToComplain().translated();
        rightToComplainSource = facts.rightToComplain().source();
        sources = facts.sources();
        unverified = facts.unverified();
        if (countersVersion == 0) {
            assumeCounters(facts.counters());
        }
        services.retainAll(facts.services());
        services.addAll(facts.services());
    }

    /** As many as are assumed; what staff have told of counters no file takes back. */
    private void assumeCounters(int count) {
        counters.removeIf(counter -> counter.number() > count);
        IntStream.rangeClosed(1, count)
                .filter(number -> counter(number).isEmpty())
                .forEach(number -> counters.add(Counter.assumed(id, number)));
    }

    public Optional<Counter> counter(int number) {
        return counters.stream().filter(counter -> counter.number() == number).findFirst();
    }

    /** From now on the counters are the staff's. */
    public Counter describeCounter(int number, CounterFacts facts) {
        countersVersion++;
        var known = counter(number);
        if (known.isPresent()) {
            known.get().describe(facts);
            return known.get();
        }
        var added = Counter.told(id, number, facts);
        counters.add(added);
        return added;
    }

    /** It serves up to the day before; one that has not begun by then goes altogether. */
    public void endCounter(Counter counter, LocalDate date) {
        countersVersion++;
        if (counter.servesBefore(date)) {
            counter.endBefore(date);
        } else {
            counters.remove(counter);
        }
    }

    /** Of all its counters together; 0 until staff first tell of them. */
    public long countersVersion() {
        return countersVersion;
    }

    /**
     * Whether customers can ask for a service here: as a source says of this place, else by the standard (R1).
     *
     * @param inPerson whether a source says that it is asked for in person anywhere
     */
    public boolean offers(String service, boolean inPerson) {
        return services.stream()
                .filter(said -> said.service().equals(service))
                .findFirst()
                .map(PlaceService::offered)
                .orElse(inPerson && kind.isTerritorialUnit());
    }

    public String id() {
        return id;
    }

    /** Position in the list of the standard, which every listing follows. */
    public int listed() {
        return listed;
    }

    /** The division that a branch belongs to. */
    public @Nullable String parent() {
        return parent;
    }

    public boolean isHeadOffice() {
        return kind == PlaceKind.HEADQUARTERS;
    }

    /** Where the office receives customers itself, and so takes whatever is asked for in person (R1). */
    public boolean isTerritorialUnit() {
        return kind == PlaceKind.DIVISION || kind == PlaceKind.BRANCH;
    }

    public Texts name() {
        return Texts.orUnknown(name);
    }

    /** @param today whose ended counters are not told any more */
    PlacePublished published(LocalDate today) {
        return ToldPlace.of(
                view(today), listed, counters(today).map(Counter::published).toList());
    }

    /** @param today whose ended counters are not shown any more */
    public PlaceView view(LocalDate today) {
        return new PlaceView(
                id,
                kind.name(),
                parent,
                Texts.orUnknown(name),
                address,
                location,
                phones,
                emails,
                webPage,
                admission,
                accessibility(),
                collectsDocumentsMadeElsewhere,
                servicesInOrder(),
                counters(today).map(Counter::view).toList(),
                new PlaceView.HouseRules(Texts.orUnknown(houseRules), houseRulesTranslated, houseRulesSource),
                languages,
                new PlaceView.RightToComplain(
                        Texts.orUnknown(rightToComplain), rightToComplainTranslated, rightToComplainSource),
                note,
                operator,
                helpsWith,
                closedFrom,
                sources,
                unverified);
    }

    private PlaceView.@Nullable Accessibility accessibility() {
        var text = Texts.orUnknown(accessibility);
        var known = Features.orUnknown(features);
        return text.unknown() && known.unknown() ? null : new PlaceView.Accessibility(text, accessibilitySource, known);
    }

    /** No row means that no source says anything of this one place, not that it offers nothing. */
    private @Nullable List<PlaceService> servicesInOrder() {
        return services.isEmpty()
                ? null
                : services.stream()
                        .sorted(Comparator.comparing(PlaceService::service))
                        .toList();
    }

    /** In the order of their numbers, those that serve on the date or will. */
    public Stream<Counter> counters(LocalDate date) {
        return counters.stream()
                .filter(counter -> !counter.hasEnded(date))
                .sorted(Comparator.comparingInt(Counter::number));
    }
}
