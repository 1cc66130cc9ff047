package lv.ocma.door;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The gateway as Maven has built it, as a process. */
final class Gateway {

    private static final Path APPLICATION = Path.of("../../gateway/target/quarkus-app/quarkus-run.jar")
            .toAbsolutePath()
            .normalize();

    private Gateway() {}

    /**
     * @param backend stands for all services
     * @return its address
     */
    static String start(Processes processes, String name, String backend, Map<String, String> settings)
            throws IOException, InterruptedException {
        var port = Processes.freePort();
        var all = new HashMap<>(settings);
        all.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        all.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        all.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        all.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(Processes.freePort()));
        all.put("OCMA_PUBLIC_URL", "http://localhost:" + port);
        List.of("DIVISIONS", "APPOINTMENTS", "COMPLAINTS", "NOTIFICATIONS")
                .forEach(service -> all.put("OCMA_" + service + "_URL", backend));
        processes.start(name, port, all, Processes.java("-jar", APPLICATION.toString()));
        return "http://127.0.0.1:" + port;
    }
}
