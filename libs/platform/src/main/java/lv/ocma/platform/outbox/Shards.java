package lv.ocma.platform.outbox;

/** The outbox is split by aggregate, so that relays of several instances can share it and yet keep the order of an aggregate. */
final class Shards {

    /** Fixed: the schema of the outbox knows it too. */
    static final int COUNT = 16;

    private Shards() {}

    static int of(String aggregateId) {
        return Math.floorMod(aggregateId.hashCode(), COUNT);
    }
}
