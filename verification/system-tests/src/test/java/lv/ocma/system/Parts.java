package lv.ocma.system;

import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;

/** Parts of the stack, killed as a power cut would and started again when the test says so: not before, by whoever watches. */
final class Parts {

    static final String POSTGRES = "postgres";
    static final String KAFKA = "kafka";
    static final String DIVISIONS = "divisions";
    static final String APPOINTMENTS = "appointments";
    static final String COMPLAINTS = "complaints";
    static final String NOTIFICATIONS = "notifications";
    static final String GATEWAY = "gateway";
    static final String MAIL = "mail";

    private final Ocma ocma;
    private final TreeSet<String> killed = new TreeSet<>();

    Parts(Ocma ocma) {
        this.ocma = ocma;
    }

    void kill(String... parts) {
        for (var part : parts) {
            ocma.run("kill", "--stay-dead", part).requireSuccess();
            synchronized (killed) {
                killed.add(part);
            }
        }
    }

    /** Returns when each of them is ready again. */
    void start(String... parts) {
        for (var part : parts) {
            ocma.run("start", part).requireSuccess();
            synchronized (killed) {
                killed.remove(part);
            }
        }
    }

    /** While the caller goes on, e.g. asks again until it is answered. */
    CompletableFuture<Void> startBehind(String part) {
        return CompletableFuture.runAsync(
                () -> start(part), task -> Thread.ofVirtual().start(task));
    }

    boolean runs(String part) {
        synchronized (killed) {
            return !killed.contains(part);
        }
    }

    /** The next test finds all of them as it expects them; those that others need come first. */
    void startWhatWasKilled() {
        for (var part : List.of(POSTGRES, KAFKA, DIVISIONS, APPOINTMENTS, COMPLAINTS, NOTIFICATIONS, GATEWAY, MAIL)) {
            if (!runs(part)) {
                start(part);
            }
        }
    }
}
