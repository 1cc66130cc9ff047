package lv.ocma.divisions.hours;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Schedules of all places, past and coming ones included. */
@ApplicationScoped
class PlaceSchedules implements PanacheRepositoryBase<PlaceSchedule, UUID> {

    /** Those of the places that hold on any date from the first to the last, both included. */
    List<PlaceSchedule> of(Collection<String> places, LocalDate first, LocalDate last) {
        return list(
                "place in ?1 and coalesce(validFrom, ?2) <= ?3 and coalesce(validTo, ?3) >= ?2", places, first, last);
    }

    /** Places that have or had one. */
    Set<String> places() {
        return Set.copyOf(getEntityManager()
                .createQuery("select distinct s.place from PlaceSchedule s", String.class)
                .getResultList());
    }

    /** Places whose last one was set by staff. */
    Set<String> placesOfStaff() {
        return Set.copyOf(getEntityManager()
                .createQuery(
                        "select s.place from PlaceSchedule s where s.validTo is null and s.change is not null",
                        String.class)
                .getResultList());
    }

    /** Places that have one on the date or later. */
    Set<String> placesFrom(LocalDate date) {
        return Set.copyOf(getEntityManager()
                .createQuery(
                        "select distinct s.place from PlaceSchedule s where s.validTo is null or s.validTo >= :date",
                        String.class)
                .setParameter("date", date)
                .getResultList());
    }
}
