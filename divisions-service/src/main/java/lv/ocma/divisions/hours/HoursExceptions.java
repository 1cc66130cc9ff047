package lv.ocma.divisions.hours;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Exceptions of all places. */
@ApplicationScoped
class HoursExceptions implements PanacheRepositoryBase<HoursException, UUID> {

    /** Those of the places on the dates from the first to the last, both included. */
    List<HoursException> of(Collection<String> places, LocalDate first, LocalDate last) {
        return list("place in ?1 and date between ?2 and ?3", places, first, last);
    }
}
