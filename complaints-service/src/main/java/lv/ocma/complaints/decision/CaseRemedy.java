package lv.ocma.complaints.decision;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import lv.ocma.platform.ids.Ids;
import lv.ocma.platform.privacy.PersonalText;

/** What is put right by a decision: somebody's, by a date. */
@Entity
@Table(name = "case_remedy")
class CaseRemedy {

    @Id
    private UUID id;

    @ManyToOne
    @JoinColumn(name = "decision")
    private Decision decision;

    @Convert(converter = PersonalText.class)
    private String words;

    /** Id in the staff directory. */
    private String owner;

    private LocalDate due;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected CaseRemedy() {}

    CaseRemedy(Decision decision, Planned planned) {
        this.id = Ids.next();
        this.decision = decision;
        this.words = planned.words();
        this.owner = planned.owner();
        this.due = planned.due();
    }

    /**
     * As it is proposed.
     *
     * @param owner id in the staff directory
     * @param due last local date
     */
    record Planned(String words, String owner, LocalDate due) {

        /** Never the words. */
        @Override
        public String toString() {
            return "Planned[" + due + "]";
        }
    }

    UUID id() {
        return id;
    }

    Decision decision() {
        return decision;
    }

    String words() {
        return words;
    }

    String owner() {
        return owner;
    }

    LocalDate due() {
        return due;
    }
}
