package lv.ocma.divisions.hours;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import lv.ocma.platform.ids.Ids;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;

/** The weekly hours of a place over one span of validity (H2); the spans of a place never overlap, by the database. */
@Entity
@Table(name = "weekly_schedule")
class WeeklySchedule {

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

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "weekly_reception", joinColumns = @JoinColumn(name = "schedule_id"))
    @Fetch(FetchMode.SUBSELECT)
    private Set<WeeklyReception> receptions = new HashSet<>();

    protected WeeklySchedule() {}

    WeeklySchedule(String place, @Nullable LocalDate validFrom, @Nullable LocalDate validTo) {
        this.id = Ids.next();
        this.place = place;
        this.validFrom = validFrom;
        this.validTo = validTo;
        this.source = "";
    }

    void states(Set<WeeklyReception> newReceptions, String newSource) {
        source = newSource;
        receptions.retainAll(newReceptions);
        receptions.addAll(newReceptions);
    }

    String place() {
        return place;
    }

    /** Whether this is the schedule that a source without dates states. */
    boolean unbounded() {
        return validFrom == null && validTo == null;
    }

    WeeklyHours hours() {
        var byWeekday = receptions.stream()
                .collect(groupingBy(
                        WeeklyReception::weekday,
                        mapping(reception -> new Interval(reception.opens(), reception.closes()), toList())));
        return new WeeklyHours(validFrom, validTo, byWeekday, source);
    }
}
