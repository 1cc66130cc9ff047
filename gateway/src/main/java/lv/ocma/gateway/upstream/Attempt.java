package lv.ocma.gateway.upstream;

/** One request that an address has been admitted to get. Its outcome counts once. */
public final class Attempt {

    private final Address address;
    private final int admitted;
    private boolean ended;

    Attempt(Address address, int admitted) {
        this.address = address;
        this.admitted = admitted;
    }

    public Address address() {
        return address;
    }

    /** @return whether the address is left out from now on, so that it has to be probed */
    public boolean end(Outcome outcome, long now) {
        if (ended) {
            return false;
        }
        ended = true;
        return address.ended(admitted, outcome, now);
    }
}
