package lv.ocma.gateway.cache;

/** What a caller gets. */
sealed interface Served {

    /** @param how members of Cache-Status (RFC 9211) */
    record Kept(KeptAnswer answer, String how) implements Served {}

    /** For this caller alone. */
    record Once(Fetched.Passing answer) implements Served {

        boolean isFailure() {
            return Answers.isFailure(answer.status());
        }
    }

    /** The caller asks the service for itself. */
    record Own() implements Served {}

    Served OWN = new Own();
}
