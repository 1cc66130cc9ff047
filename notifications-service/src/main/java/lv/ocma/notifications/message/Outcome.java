package lv.ocma.notifications.message;

/** How an attempt to send ended. Reasons are codes and never hold an address. */
public sealed interface Outcome {

    /** @param answer of the provider, without addresses */
    record Accepted(String answer) implements Outcome {}

    /** The provider may take this message later. */
    record Later(String reason) implements Outcome {}

    /** The provider will never take this message. */
    record Refused(String reason) implements Outcome {}

    /** No fault of the message: the provider can't be talked to at all. */
    record Away(String reason) implements Outcome {}

    /** The provider was lost while it had the message in hand: it may have taken it, and nobody knows. */
    record Doubtful(String reason) implements Outcome {}
}
