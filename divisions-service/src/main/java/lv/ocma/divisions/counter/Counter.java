package lv.ocma.divisions.counter;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lv.ocma.contracts.divisions.PlacePublished;
import lv.ocma.divisions.text.Texts;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;

/**
 * A desk that serves one visit at a time. It is assumed until staff tell of it: no published source says how many counters a place
 * has. Its id never changes.
 */
@Entity
@Table(name = "place_counter")
public class Counter {

    @Id
    private String id;

    private int number;

    private boolean assumed;

    @Embedded
    @EmbeddedColumnNaming("label_%s")
    private @Nullable Texts label;

    private @Nullable Boolean accessible;

    @Column(name = "valid_from")
    private @Nullable LocalDate validFrom;

    @Column(name = "valid_to")
    private @Nullable LocalDate validTo;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "counter_service", joinColumns = @JoinColumn(name = "counter_id"))
    @Column(name = "service_id")
    @Fetch(FetchMode.SUBSELECT)
    private Set<String> services = new HashSet<>();

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "counter_staffing", joinColumns = @JoinColumn(name = "counter_id"))
    @OrderColumn(name = "position")
    @Fetch(FetchMode.SUBSELECT)
    private List<StaffedTime> staffing = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Counter() {}

    private Counter(String place, int number, boolean assumed) {
        this.id = place + "/" + number;
        this.number = number;
        this.assumed = assumed;
    }

    /** Serves everything whenever its place is open, as long as nobody tells otherwise. */
    public static Counter assumed(String place, int number) {
        return new Counter(place, number, true);
    }

    public static Counter told(String place, int number, CounterFacts facts) {
        var counter = new Counter(place, number, false);
        counter.describe(facts);
        return counter;
    }

    /** Takes over all that staff tell of it, forgetting what they told before. */
    public final void describe(CounterFacts facts) {
        assumed = false;
        label = facts.label();
        accessible = facts.accessible();
        validFrom = facts.validFrom();
        validTo = facts.validTo();
        services.retainAll(facts.services());
        services.addAll(facts.services());
        staffing.clear();
        staffing.addAll(Staffing.times(facts.staffing()));
    }

    public void endBefore(LocalDate date) {
        validTo = date.minusDays(1);
    }

    /** Whether it has ended already on that date. */
    public boolean hasEnded(LocalDate date) {
        return validTo != null && validTo.isBefore(date);
    }

    /** Whether it serves before that date. */
    public boolean servesBefore(LocalDate date) {
        return validFrom == null || validFrom.isBefore(date);
    }

    public String id() {
        return id;
    }

    public int number() {
        return number;
    }

    public boolean isAssumed() {
        return assumed;
    }

    public CounterView view() {
        return new CounterView(
                id, number, assumed, Texts.orUnknown(label), accessible, servicesOrAll(), validFrom, validTo);
    }

    public StaffedCounterView staffedView() {
        return StaffedCounterView.of(view(), Staffing.of(staffing));
    }

    public PlacePublished.Counter published() {
        return new PlacePublished.Counter(
                id,
                number,
                assumed,
                Texts.orUnknown(label).known(),
                accessible,
                servicesOrAll(),
                validFrom,
                validTo,
                staffing.isEmpty()
                        ? null
                        : Staffing.of(staffing).stream()
                                .map(Staffing::published)
                                .toList());
    }

    private @Nullable List<String> servicesOrAll() {
        return services.isEmpty() ? null : services.stream().sorted().toList();
    }
}
