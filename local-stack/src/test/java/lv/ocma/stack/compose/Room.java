package lv.ocma.stack.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What a container may take, and that what it is told to take fits in: heap, scratch space and shared memory. */
final class Room {
    private static final Pattern AMOUNT = Pattern.compile("(\\d+)([mMG])");
    private static final Pattern LARGEST = Pattern.compile("-Xmx(\\d+m)");
    private static final Pattern SHARE = Pattern.compile("-XX:MaxRAMPercentage=(\\d+)");

    /** Code, stacks and buffers, in MiB. */
    private static final int BESIDE_THE_HEAP = 64;

    private static final int LARGEST_MACHINE = 8 * 1024;

    private Room() {}

    static void limits(Deployment deployment) {
        var compose = deployment.compose();
        for (var name : compose.services()) {
            var service = compose.service(name);
            assertEquals(Set.of("resources"), Set.copyOf(Compose.names(service.path("deploy"))), name);
            assertEquals(Set.of("limits"), Set.copyOf(Compose.names(service.at("/deploy/resources"))), name);
            var limits = service.at("/deploy/resources/limits");
            assertEquals(Set.of("cpus", "memory", "pids"), new TreeSet<>(Compose.names(limits)), name);
            var processors = Double.parseDouble(limits.path("cpus").asText("0"));
            assertTrue(processors >= 0.25 && processors <= 8, name);
            var pids = limits.path("pids").asInt();
            assertTrue(pids >= 64 && pids <= 4096, name);
            var memory = mebibytes(limits.path("memory").asText());
            assertTrue(memory <= LARGEST_MACHINE, name);
            var taken = heap(deployment, name, memory) + BESIDE_THE_HEAP;
            for (var scratch : compose.list(name, "tmpfs")) {
                taken += mebibytes(scratch.replaceFirst("^.*size=(\\w+),.*$", "$1"));
            }
            if (service.has("shm_size")) {
                taken += mebibytes(service.path("shm_size").asText());
            }
            assertTrue(taken <= memory, name + " may take " + taken + " MiB of " + memory);
        }
    }

    private static int heap(Deployment deployment, String service, int memory) {
        if (Compose.isOurs(service)) {
            return memory * number(SHARE, deployment.text(Deployment.SERVICE_RECIPE)) / 100;
        }
        return switch (service) {
            case "kafka" -> largest(deployment.compose().variable(service, "KAFKA_HEAP_OPTS"));
            case "keycloak" -> largest(deployment.compose().variable(service, "JAVA_OPTS_KC_HEAP"));
            default -> 0;
        };
    }

    private static int largest(String options) {
        var found = LARGEST.matcher(options);
        assertTrue(found.find(), options);
        return mebibytes(found.group(1));
    }

    private static int number(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        assertTrue(found.find(), pattern.pattern());
        return Integer.parseInt(found.group(1));
    }

    private static int mebibytes(String written) {
        var amount = AMOUNT.matcher(written);
        assertTrue(amount.matches(), written);
        return Integer.parseInt(amount.group(1)) * (amount.group(2).equals("G") ? 1024 : 1);
    }
}
