package lv.ocma.platform.concurrency;

/** An answer that shows what changes while the version of the thing does not, e.g. how long somebody still waits; so its tag does not tell that it is known. */
public interface Moving {

    /** Whether it shows any of that now. */
    boolean movesOn();
}
