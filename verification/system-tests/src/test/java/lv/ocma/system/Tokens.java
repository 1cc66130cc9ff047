package lv.ocma.system;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Access tokens by the names of {@code ./ocma token}, each asked for once: they outlive the tests. */
final class Tokens {

    private final Ocma ocma;
    private final Map<String, String> known = new ConcurrentHashMap<>();

    Tokens(Ocma ocma) {
        this.ocma = ocma;
    }

    String of(String who) {
        return known.computeIfAbsent(
                who, name -> ocma.run("token", name).requireSuccess().out().strip());
    }
}
