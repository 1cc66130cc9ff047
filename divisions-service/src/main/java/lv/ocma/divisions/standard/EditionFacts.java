package lv.ocma.divisions.standard;

import java.time.LocalDate;
import java.util.Set;
import lv.ocma.divisions.text.Texts;
import org.jspecify.annotations.Nullable;

/** What a source prints of an edition; null is what it does not print. */
record EditionFacts(
        Texts title,
        String order,
        LocalDate approved,
        @Nullable LocalDate published,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        String source,
        Set<StandardClause> clauses) {}
