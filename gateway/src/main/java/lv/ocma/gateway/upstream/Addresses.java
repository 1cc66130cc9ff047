package lv.ocma.gateway.upstream;

import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import lv.ocma.gateway.config.GatewayConfig;
import org.jspecify.annotations.Nullable;

/** All addresses of a service. They take turns; those that are not sound only come in where no other is. */
public final class Addresses {

    private final List<Address> all;
    private final AtomicInteger turns = new AtomicInteger();

    private Addresses(List<Address> all) {
        this.all = all;
    }

    public static Addresses of(List<URI> uris, GatewayConfig.Breaker rules) {
        if (uris.isEmpty()) {
            throw new IllegalArgumentException("A service has no address");
        }
        return new Addresses(uris.stream().map(uri -> new Address(uri, rules)).toList());
    }

    /** Of what is not asked. */
    public static Addresses none() {
        return new Addresses(List.of());
    }

    public List<Address> all() {
        return all;
    }

    /**
     * The next one to ask.
     *
     * @param failed the one that has just failed: another goes before it, whatever its state
     * @return null where every address is left out
     */
    @Nullable
    public Attempt next(@Nullable Address failed, long now) {
        var turn = turns.getAndIncrement();
        var sound = find(turn, address -> address != failed && address.isSound(now));
        if (sound != null) {
            return sound;
        }
        var other = find(turn, address -> address != failed);
        return other == null && failed != null ? attempt(failed) : other;
    }

    /** For a stream, which the breakers neither count nor hold back: sound ones first, else whichever has its turn. */
    public Address nextForStream(long now) {
        var turn = turns.getAndIncrement();
        for (var step = 0; step < all.size(); step++) {
            var address = at(turn + step);
            if (address.isSound(now)) {
                return address;
            }
        }
        return at(turn);
    }

    private @Nullable Attempt find(int turn, Predicate<Address> wanted) {
        for (var step = 0; step < all.size(); step++) {
            var address = at(turn + step);
            var attempt = wanted.test(address) ? attempt(address) : null;
            if (attempt != null) {
                return attempt;
            }
        }
        return null;
    }

    private static @Nullable Attempt attempt(Address address) {
        var admitted = address.admit();
        return admitted < 0 ? null : new Attempt(address, admitted);
    }

    private Address at(int turn) {
        return all.get(Math.floorMod(turn, all.size()));
    }
}
