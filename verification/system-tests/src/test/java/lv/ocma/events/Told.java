package lv.ocma.events;

/** That a service sends or receives a type of event over a topic. */
record Told(Direction direction, String service, String topic, String type) implements Comparable<Told> {
    enum Direction {
        SEND,
        RECEIVE
    }

    @Override
    public int compareTo(Told other) {
        return toString().compareTo(other.toString());
    }
}
