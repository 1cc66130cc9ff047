package lv.ocma.complaints.decision;

import java.util.List;
import lv.ocma.complaints.casefile.Ruling;
import org.jspecify.annotations.Nullable;

/**
 * A decision as its examiner wrote it, with nothing wrong in it.
 *
 * @param grounds null of what is answered only
 * @param reply what is decided or answered, in Latvian
 * @param translation of the whole letter; null where there is none
 * @param next null where the outcome leaves nothing to go on about
 */
record Draft(
        Ruling ruling,
        @Nullable Grounds grounds,
        List<Norm> norms,
        String reply,
        @Nullable String translation,
        @Nullable NextInstance next,
        List<CaseRemedy.Planned> remedies) {

    Draft {
        norms = List.copyOf(norms);
        remedies = List.copyOf(remedies);
    }

    /** Never the words. */
    @Override
    public String toString() {
        return "Draft[" + ruling + "]";
    }
}
