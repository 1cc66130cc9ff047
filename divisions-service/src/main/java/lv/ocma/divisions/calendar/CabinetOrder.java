package lv.ocma.divisions.calendar;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;

/** What is known of the Cabinet's moved working days of one year; the year is known once all of them are. */
@Entity
@Table(name = "cabinet_order")
class CabinetOrder {

    @Id
    private int year;

    @Column(name = "sources", nullable = false)
    private List<String> sources = new ArrayList<>();

    @Column(name = "whole", nullable = false)
    private boolean whole;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "moved_working_day", joinColumns = @JoinColumn(name = "year"))
    @Fetch(FetchMode.SUBSELECT)
    private Set<MovedWorkingDay> moves = new HashSet<>();

    protected CabinetOrder() {}

    CabinetOrder(int year) {
        this.year = year;
    }

    /** @param isWhole that these are all days of the year that were moved, not only those that were read of */
    void states(List<String> newSources, Set<MovedWorkingDay> newMoves, boolean isWhole) {
        whole = isWhole;
        sources = List.copyOf(newSources);
        moves.retainAll(newMoves);
        moves.addAll(newMoves);
    }

    int year() {
        return year;
    }

    boolean isWhole() {
        return whole;
    }

    Stream<MovedDay> moved() {
        return moves.stream()
                .map(move -> new MovedDay(move.dayOff(), move.workingDay(), move.orderReference(), sources));
    }
}
