package lv.ocma.divisions.standard;

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
import java.util.stream.Stream;
import lv.ocma.contracts.divisions.StandardClausePublished;
import lv.ocma.divisions.text.Texts;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;

/** The standard as one order approved it (S1); no two editions hold on the same date, by the database. */
@Entity
@Table(name = "standard_edition")
class StandardEdition {

    @Id
    private String id;

    @Embedded
    @EmbeddedColumnNaming("title_%s")
    private @Nullable Texts title;

    @Column(name = "order_number")
    private String order;

    @Column(name = "approved")
    private LocalDate approved;

    @Column(name = "published")
    private @Nullable LocalDate published;

    @Column(name = "valid_from")
    private @Nullable LocalDate validFrom;

    @Column(name = "valid_to")
    private @Nullable LocalDate validTo;

    @Column(name = "source")
    private String source;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "standard_clause", joinColumns = @JoinColumn(name = "edition_id"))
    @Fetch(FetchMode.SUBSELECT)
    private Set<StandardClause> clauses = new HashSet<>();

    protected StandardEdition() {}

    StandardEdition(String id, EditionFacts facts) {
        this.id = id;
        describe(facts);
    }

    /** Takes over all that a source prints, forgetting what it no longer does. */
    final void describe(EditionFacts facts) {
        title = facts.title();
        order = facts.order();
        approved = facts.approved();
        published = facts.published();
        validFrom = facts.validFrom();
        validTo = facts.validTo();
        source = facts.source();
        clauses.retainAll(facts.clauses());
        clauses.addAll(facts.clauses());
    }

    String id() {
        return id;
    }

    /** Where it prints no first date, from its approval on. */
    boolean holdsOn(LocalDate date) {
        var first = validFrom == null ? approved : validFrom;
        return !date.isBefore(first) && (validTo == null || !date.isAfter(validTo));
    }

    List<StandardClause> asListed() {
        return clauses.stream()
                .sorted(Comparator.comparingInt(StandardClause::listed))
                .toList();
    }

    ClauseView view(StandardClause clause) {
        var edition = new ClauseView.Edition(
                id, Texts.orUnknown(title), order, approved, published, validFrom, validTo, source);
        return new ClauseView(clause.id(), clause.section(), clause.summary(), clause.text(), edition);
    }

    Stream<StandardClausePublished> published() {
        return clauses.stream().map(clause -> ToldClause.of(view(clause), clause.listed()));
    }
}
