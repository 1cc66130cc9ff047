package lv.ocma.appointments.board;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import lv.ocma.platform.problem.Unavailable;

/**
 * Keeps boards informed: one query a second asks which places have changed, however many clients look on, and each board that has is read once for
 * all of them. Who has not taken the last news when the next are there is dropped, and asks again; so nothing piles up.
 */
@ApplicationScoped
class BoardHub {

    private static final int RETRY_SECONDS = 30;
    private static final int BEATS_BETWEEN_SIGNS = 15;

    private final Boards boards;
    private final BoardSettings settings;
    private final Map<String, Set<Client>> clients = new ConcurrentHashMap<>();
    private final Map<String, Long> seen = new ConcurrentHashMap<>();
    private final AtomicInteger open = new AtomicInteger();
    private int beats;

    BoardHub(Boards boards, BoardSettings settings) {
        this.boards = boards;
        this.settings = settings;
    }

    void add(String place, SseEventSink sink, Sse sse) {
        if (clients.getOrDefault(place, Set.of()).size() >= settings.mostOfAPlace()) {
            throw full();
        }
        if (open.incrementAndGet() > settings.mostClients()) {
            open.decrementAndGet();
            throw full();
        }
        var client = new Client(sink, sse);
        try {
            client.tell(boards.of(place));
        } catch (RuntimeException e) {
            open.decrementAndGet();
            throw e;
        }
        clients.computeIfAbsent(place, each -> ConcurrentHashMap.newKeySet()).add(client);
        // What has changed since that board was read is told by the next round.
        seen.remove(place);
    }

    private static Unavailable full() {
        return new Unavailable("service-unavailable", Map.of("retryAfter", RETRY_SECONDS));
    }

    @Scheduled(
            every = "1s",
            delayed = "1s",
            identity = "board-news",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @ActivateRequestContext
    void news() {
        beats++;
        if (clients.isEmpty()) {
            return;
        }
        if (beats % BEATS_BETWEEN_SIGNS == 0) {
            clients.forEach((place, watching) ->
                    watching.stream().filter(client -> !client.sign()).toList().forEach(client -> drop(place, client)));
        }
        boards.versions(List.copyOf(clients.keySet())).forEach((place, version) -> {
            if (!version.equals(seen.put(place, version))) {
                tell(place);
            }
        });
        seen.keySet().retainAll(clients.keySet());
    }

    private void tell(String place) {
        try {
            var board = boards.of(place);
            var lost = clients.getOrDefault(place, Set.of()).stream()
                    .filter(client -> !client.tell(board))
                    .collect(Collectors.toSet());
            lost.forEach(client -> drop(place, client));
        } catch (RuntimeException e) {
            // It could not be read: the next round tells of the same change again.
            seen.remove(place);
            throw e;
        }
    }

    private void drop(String place, Client client) {
        clients.computeIfPresent(place, (key, watching) -> {
            if (watching.remove(client)) {
                open.decrementAndGet();
                client.close();
            }
            return watching.isEmpty() ? null : watching;
        });
    }

    /** How many look on. */
    int size() {
        return open.get();
    }
}
