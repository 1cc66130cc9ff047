package lv.ocma.divisions.standard;

import lv.ocma.contracts.divisions.StandardClausePublished;

/** A clause as others are told of it: all that the public is shown, so that whatever changes there is told (S1). */
final class ToldClause {

    private ToldClause() {}

    static StandardClausePublished of(ClauseView shown, int listed) {
        var edition = shown.edition();
        return new StandardClausePublished(
                edition.id(),
                shown.id(),
                edition.order(),
                edition.approved(),
                edition.validFrom(),
                edition.validTo(),
                shown.summary().known(),
                shown.text().known(),
                new StandardClausePublished.Shown(
                        listed,
                        shown.section().known(),
                        edition.title().known(),
                        edition.published(),
                        edition.source()));
    }
}
