package lv.ocma.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Our gateway with everything on (tokens, limits, validation, cache, headers) against nginx, HAProxy and Spring Cloud Gateway as bare proxies to the same
 * backend in the same run: {@code ./ocma bench}. It prints ratios and asserts no time, only that every request was answered. Debian has nginx-light,
 * haproxy and wrk; without them it says so and leaves out what is missing.
 */
class DoorBenchmark {

    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    private static final int CONNECTIONS = 64;
    private static final int ROUNDS = Integer.getInteger("ocma.rounds", 3);
    private static final int SECONDS = Integer.getInteger("ocma.seconds", 8);
    private static final int WARM_UP_SECONDS = 12;

    /** A read with a token, which no cache may answer: it goes through every gate to the backend. */
    private static final String WITH_TOKEN = "/v1/appointments?limit=50";
    /** A read for everybody, which the gateway may answer from its cache. */
    private static final String PUBLIC = "/v1/places?limit=50";

    private static final String BASE = "nginx";

    /** One that is compared: where it listens, what is asked of it and how. */
    private record Contender(String name, String url, Map<String, String> headers) {}

    @Test
    void the_door_with_everything_on_beside_bare_proxies()
            throws IOException, InterruptedException, GeneralSecurityException, SQLException {
        assumeTrue(isThere("wrk") && isThere("nginx"), "wrk and nginx are needed: apt-get install wrk nginx-light");
        try (var issuer = new PlayedIssuer();
                var store = new Store();
                var proxies = new Proxies(Path.of("target/door-benchmark"))) {
            measure(contenders(proxies, issuer, store));
        }
    }

    private static List<Contender> contenders(Proxies proxies, PlayedIssuer issuer, Store store)
            throws IOException, InterruptedException, GeneralSecurityException {
        var contenders = new ArrayList<Contender>();
        contenders.add(new Contender("backend alone", proxies.backendAddress() + WITH_TOKEN, Map.of()));
        contenders.add(new Contender(BASE, proxies.nginx() + WITH_TOKEN, Map.of()));
        if (isThere("haproxy")) {
            contenders.add(new Contender("haproxy", proxies.haproxy() + WITH_TOKEN, Map.of()));
        }
        var spring =
                ROOT.resolve("verification/spring-cloud-gateway/target/bare-spring-cloud-gateway-1.0.0-SNAPSHOT.jar");
        if (built(spring)) {
            contenders.add(
                    new Contender("spring cloud gateway", proxies.springCloudGateway(spring) + WITH_TOKEN, Map.of()));
        }
        var settings = new HashMap<>(store.settings());
        settings.put("OCMA_OIDC_URL", issuer.address());
        var ours = proxies.ours(settings);
        var token = Map.of("Authorization", "Bearer " + issuer.token("appointments:read"));
        contenders.add(new Contender("ours, with a token", ours + WITH_TOKEN, token));
        contenders.add(new Contender("ours, public read", ours + PUBLIC, Map.of()));
        return contenders;
    }

    private static void measure(List<Contender> contenders) throws IOException, InterruptedException {
        var wrk = new Wrk(CONNECTIONS);
        for (var contender : contenders) {
            wrk.load(WARM_UP_SECONDS, contender.url(), contender.headers());
        }
        var seen = new LinkedHashMap<String, List<Measured>>();
        for (var round = 0; round < ROUNDS; round++) {
            for (var contender : contenders) {
                var measured = wrk.load(SECONDS, contender.url(), contender.headers());
                assertEquals(0, measured.failed(), "requests to " + contender.name() + " that were not answered");
                seen.computeIfAbsent(contender.name(), name -> new ArrayList<>())
                        .add(measured);
            }
        }
        print(seen);
    }

    private static void print(Map<String, List<Measured>> seen) {
        var base = median(seen.getOrDefault(BASE, List.of())).perSecond();
        System.out.printf(
                "%n%d connections, %d rounds of %d s, medians%n%-24s %12s %10s %10s %12s%n",
                CONNECTIONS, ROUNDS, SECONDS, "", "requests/s", "50% ms", "99% ms", "of " + BASE);
        seen.forEach((name, rounds) -> {
            var measured = median(rounds);
            System.out.printf(
                    "%-24s %12.0f %10.2f %10.2f %12.2f%n",
                    name,
                    measured.perSecond(),
                    measured.medianMillis(),
                    measured.slowMillis(),
                    measured.perSecond() / base);
        });
    }

    private static Measured median(List<Measured> rounds) {
        return rounds.stream()
                .sorted(Comparator.comparingDouble(Measured::perSecond))
                .toList()
                .get(rounds.size() / 2);
    }

    private static boolean isThere(String program) {
        for (var folder : System.getenv().getOrDefault("PATH", "").split(":", -1)) {
            if (Files.isExecutable(Path.of(folder, program))) {
                return true;
            }
        }
        // Where Debian keeps servers, which is not on everybody's path.
        return Files.isExecutable(Path.of("/usr/sbin", program));
    }

    /** By a build of its own, as it is no part of the suite. */
    private static boolean built(Path jar) throws IOException, InterruptedException {
        if (Files.exists(jar)) {
            return true;
        }
        var folder = ROOT.resolve("verification/spring-cloud-gateway");
        var status = new ProcessBuilder("mvn", "-q", "package", "-DskipTests")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(
                        Path.of("target/door-benchmark/spring-build.out").toFile())
                .start()
                .waitFor();
        if (status != 0) {
            System.out.println("Spring Cloud Gateway could not be built and is left out, see target/door-benchmark");
        }
        return status == 0;
    }
}
