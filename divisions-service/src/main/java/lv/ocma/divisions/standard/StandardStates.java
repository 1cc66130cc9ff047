package lv.ocma.divisions.standard;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.stream.Stream;
import lv.ocma.contracts.divisions.StandardClausePublished;
import lv.ocma.divisions.publication.PublishedState;

/** The clauses of every edition as other services are to know them: a complaint may be about what was promised earlier. */
@ApplicationScoped
class StandardStates implements PublishedState {

    private final StandardEditions editions;

    StandardStates(StandardEditions editions) {
        this.editions = editions;
    }

    @Override
    public Stream<StandardClausePublished> current(YearMonth first, YearMonth last) {
        return editions.listAll().stream().flatMap(StandardEdition::published);
    }
}
