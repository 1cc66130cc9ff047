package lv.ocma.divisions.standard;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;

/** All editions, past ones included. */
@ApplicationScoped
class StandardEditions implements PanacheRepositoryBase<StandardEdition, String> {

    /** The one that holds on a date; where it prints no first date, from its approval on. */
    Optional<StandardEdition> on(LocalDate date) {
        return find("coalesce(validFrom, approved) <= ?1 and (validTo is null or validTo >= ?1)", date)
                .singleResultOptional();
    }
}
