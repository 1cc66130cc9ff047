package lv.ocma.divisions.hours;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lv.ocma.divisions.text.Texts;
import lv.ocma.platform.ids.Ids;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;

/** The schedule of a place over one span of validity (H2); the spans of a place never overlap, by the database. */
@Entity
@Table(name = "place_schedule")
class PlaceSchedule {

    @Id
    private UUID id;

    @Column(name = "place_id")
    private String place;

    @Column(name = "valid_from")
    private @Nullable LocalDate validFrom;

    @Column(name = "valid_to")
    private @Nullable LocalDate validTo;

    @Column(name = "source")
    private String source;

    @Column(name = "change_id")
    private @Nullable UUID change;

    @Embedded
    @EmbeddedColumnNaming("reason_%s")
    private @Nullable Texts reason;

    @Column(name = "assumed")
    private boolean assumed;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "schedule_rule", joinColumns = @JoinColumn(name = "schedule_id"))
    @Fetch(FetchMode.SUBSELECT)
    private Set<StoredRule> rules = new HashSet<>();

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "schedule_reception", joinColumns = @JoinColumn(name = "schedule_id"))
    @Fetch(FetchMode.SUBSELECT)
    private Set<StoredReception> receptions = new HashSet<>();

    protected PlaceSchedule() {}

    PlaceSchedule(String place, Schedule schedule) {
        this.id = Ids.next();
        this.place = place;
        this.validFrom = schedule.validFrom();
        this.validTo = schedule.validTo();
        this.change = schedule.change();
        this.source = schedule.source();
        this.reason = schedule.reason();
        this.assumed = schedule.assumed();
        for (int position = 0; position < schedule.rules().size(); position++) {
            var rule = schedule.rules().get(position);
            rules.add(StoredRule.of(position, rule));
            for (var interval : rule.intervals()) {
                receptions.add(StoredReception.of(position, interval));
            }
        }
    }

    String place() {
        return place;
    }

    Schedule schedule() {
        var intervals = receptions.stream()
                .collect(groupingBy(StoredReception::position, mapping(StoredReception::interval, toList())));
        var inOrder = rules.stream()
                .sorted(Comparator.comparingInt(StoredRule::position))
                .map(rule -> rule.rule(intervals.getOrDefault(rule.position(), List.of())))
                .toList();
        return new Schedule(validFrom, validTo, inOrder, source, change, Texts.orUnknown(reason), assumed);
    }
}
