package lv.ocma.notifications.message;

/** How an attempt to send ended. Reasons are codes and never hold an address. */
public sealed interface Outcome {

    /** @param answer of the server, without addresses */
    record Accepted(String answer) implements Outcome {}

    /** The server may take this message later. */
    record Later(String reason) implements Outcome {}

    /** The server will never take this message. */
    record Refused(String reason) implements Outcome {}

    /** No fault of the message: the server can't be talked to at all. */
    record Away(String reason) implements Outcome {}
}
