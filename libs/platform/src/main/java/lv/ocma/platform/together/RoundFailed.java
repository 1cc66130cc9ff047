package lv.ocma.platform.together;

/** Nothing of the round was done. Who was in it may try alone: the fault may be that of another. */
public final class RoundFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RoundFailed(Throwable cause) {
        super("a round has failed", cause);
    }
}
