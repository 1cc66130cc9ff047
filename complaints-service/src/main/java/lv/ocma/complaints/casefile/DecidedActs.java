package lv.ocma.complaints.casefile;

import java.util.Optional;

/** The decisions on cases, as far as they can be disputed. */
public interface DecidedActs {

    /** The one that was issued last; empty where none was, or it leaves nothing to go on about. */
    Optional<DecidedAct> of(CaseFile file);
}
