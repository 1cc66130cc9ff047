package lv.ocma.complaints.forum;

/** Something in a text that leads to a person, from one index to before another. */
record Trace(TraceKind kind, int from, int to) {

    boolean touches(Trace other) {
        return from < other.to && other.from < to;
    }
}
