package lv.ocma.stack.home;

/** What went wrong in one line, with the cure in the same line: the message is shown as it is, never a stack trace. */
public final class StackFailure extends RuntimeException {
    public StackFailure(String causeAndCure) {
        super(causeAndCure);
    }

    public StackFailure(String causeAndCure, Throwable cause) {
        super(causeAndCure, cause);
    }
}
