package lv.ocma.divisions.hours;

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
import jakarta.persistence.Table;
import java.time.LocalDate;
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

/** Hours that the office set for one date of one place (H3); at most one a date, without an interval it is closed. */
@Entity
@Table(name = "hours_exception")
class HoursException {

    @Id
    private UUID id;

    @Column(name = "place_id")
    private String place;

    @Column(name = "date")
    private LocalDate date;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private ExceptionKind kind;

    @Embedded
    @EmbeddedColumnNaming("reason_%s")
    private @Nullable Texts reason;

    @Column(name = "source")
    private String source;

    @Column(name = "change_id")
    private @Nullable UUID change;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "exception_reception", joinColumns = @JoinColumn(name = "exception_id"))
    @Fetch(FetchMode.SUBSELECT)
    private Set<ExceptionReception> receptions = new HashSet<>();

    protected HoursException() {}

    HoursException(String place, SetHours hours) {
        this.id = Ids.next();
        this.place = place;
        this.date = hours.date();
        this.kind = hours.kind();
        this.reason = hours.reason();
        this.source = hours.source();
        this.change = hours.change();
        hours.intervals().stream().map(ExceptionReception::of).forEach(receptions::add);
        hours.addedBeforeCut().stream().map(ExceptionReception::beforeCut).forEach(receptions::add);
    }

    String place() {
        return place;
    }

    LocalDate date() {
        return date;
    }

    SetHours hours() {
        return new SetHours(date, kind, intervals(false), Texts.orUnknown(reason), source, change, intervals(true));
    }

    private List<Interval> intervals(boolean beforeCut) {
        return receptions.stream()
                .filter(reception -> reception.beforeCut() == beforeCut)
                .map(ExceptionReception::interval)
                .toList();
    }
}
