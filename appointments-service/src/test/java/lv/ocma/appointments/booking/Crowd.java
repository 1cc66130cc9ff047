package lv.ocma.appointments.booking;

import static lv.ocma.appointments.Api.as;
import static lv.ocma.appointments.Api.book;
import static lv.ocma.appointments.Api.cancel;
import static lv.ocma.appointments.Api.frontEnd;
import static lv.ocma.appointments.Api.hold;
import static lv.ocma.appointments.Api.moveToHeld;
import static lv.ocma.appointments.Api.reschedule;
import static lv.ocma.appointments.Api.slots;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import lv.ocma.appointments.Api.Booked;

/** Clients that each take some steps by chance, with what any of them has booked or holds. */
final class Crowd {

    private static final int STEPS = 4;

    /** What a step is answered that finds no connection to spare. */
    static final int COME_AGAIN = 503;

    private static final String DISPLACE = """
            update booking set outside_hours = true, disturbed_cause = 'HOURS', disturbed_change = id, disturbed_at = now(), proposal_due_at = now()
            where id = ? and status = 'BOOKED' and disturbed_at is null""";

    private record Visit(Booked booked, int service) {}

    private record Hold(Response made, int service) {}

    private final String token = frontEnd();
    private final List<String> services;

    /** Times of each service. */
    private final List<List<String>> free = new ArrayList<>();

    private final Queue<Visit> visits = new ConcurrentLinkedQueue<>();
    private final Queue<Hold> holds = new ConcurrentLinkedQueue<>();
    private final Queue<Integer> statuses = new ConcurrentLinkedQueue<>();

    private final ProposalJob job;
    private final DataSource database;

    Crowd(String place, List<String> services, LocalDate day, ProposalJob job, DataSource database) {
        this.services = services;
        this.job = job;
        this.database = database;
        for (var service : services) {
            var times = new ArrayList<>(slots(place, service, day));
            times.addAll(slots(place, service, day.plusDays(1)));
            free.add(times);
        }
    }

    List<Integer> run(int clients, long seed) {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<?>>();
            for (int client = 0; client < clients; client++) {
                var random = new Random(seed + client);
                running.add(threads.submit(() -> {
                    start.await();
                    for (int step = 0; step < STEPS; step++) {
                        step(random);
                    }
                    return null;
                }));
            }
            start.countDown();
            for (var client : running) {
                client.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
        return List.copyOf(statuses);
    }

    private void step(Random random) {
        int service = random.nextInt(free.size());
        var slot = any(service, random);
        switch (random.nextInt(13)) {
            case 0, 1 -> booked(book(token, slot), service);
            case 2 -> held(hold(token, slot), service);
            case 3 -> any(holds).ifPresent(hold -> booked(book(token, wish(hold.made())), hold.service()));
            case 4 -> any(holds).ifPresent(hold -> endsByItself(id(hold.made())));
            case 5 ->
                any(holds)
                        .ifPresent(
                                hold -> told(as(token).header("If-Match", "*").delete("/v1/holds/" + id(hold.made()))));
            case 6 -> any(visits).ifPresent(visit -> told(cancel(token, visit.booked())));
            case 7 ->
                any(holds)
                        .ifPresent(hold -> any(visits)
                                .ifPresent(visit -> moved(visit, moveToHeld(as(token), visit.booked(), hold.made()))));
            case 8 -> any(visits).ifPresent(this::displaced);
            case 9 -> any(visits).ifPresent(visit -> moved(visit, grown(visit)));
            case 10 -> any(visits).ifPresent(visit -> parted(visit, random));
            case 11 -> {
                proposed();
                any(visits).ifPresent(visit -> moved(visit, accept(visit)));
            }
            default ->
                any(visits)
                        .ifPresent(visit ->
                                moved(visit, reschedule(token, visit.booked(), any(visit.service(), random))));
        }
    }

    private String any(int service, Random random) {
        return free.get(service).get(random.nextInt(free.get(service).size()));
    }

    /** One person more comes along. */
    private Response grown(Visit visit) {
        return change().body(Map.of("service", services.get(visit.service()))).post(path(visit) + "/items");
    }

    /** Whoever came along last does not come any more, or at another time. */
    private void parted(Visit visit, Random random) {
        var read = as(token).get(path(visit));
        told(read);
        var items = read.statusCode() == 200 ? read.jsonPath().getList("items.id", String.class) : List.<String>of();
        if (items.size() < 2) {
            visits.add(visit);
        } else if (random.nextBoolean()) {
            moved(visit, change().delete(path(visit) + "/items/" + items.getLast()));
        } else {
            var part = Map.of("items", List.of(items.getLast()), "slot", any(visit.service(), random));
            moved(visit, change().body(part).post(path(visit) + "/splits"));
        }
    }

    private RequestSpecification change() {
        return as(token).header("If-Match", "*").header("Idempotency-Key", UUID.randomUUID());
    }

    private static String path(Visit visit) {
        return "/v1/appointments/" + visit.booked().id();
    }

    /** As new hours would do it, which are still those that search shows. */
    private void displaced(Visit visit) {
        changed(DISPLACE, UUID.fromString(visit.booked().id()));
        visits.add(visit);
    }

    private void proposed() {
        try {
            job.propose();
        } catch (RuntimeException noConnectionToSpare) {
            statuses.add(COME_AGAIN);
        }
    }

    private Response accept(Visit visit) {
        return as(token)
                .header("If-Match", "*")
                .post("/v1/appointments/" + visit.booked().id() + "/proposal-acceptance");
    }

    private void endsByItself(UUID hold) {
        changed("update claim set expires_at = now() where expires_at is not null and id = ?", hold);
    }

    private void changed(String sql, UUID id) {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(sql)) {
            update.setObject(1, id);
            update.executeUpdate();
        } catch (SQLException noConnectionToSpare) {
            statuses.add(COME_AGAIN);
        }
    }

    /** Now and then one that another client uses at the same time. */
    private static <T> Optional<T> any(Queue<T> all) {
        return Optional.ofNullable(all.size() % 3 == 0 ? all.peek() : all.poll());
    }

    private void booked(Response answer, int service) {
        told(answer);
        if (answer.statusCode() == 201) {
            visits.add(new Visit(Booked.of(answer), service));
        }
    }

    private void moved(Visit visit, Response answer) {
        told(answer);
        visits.add(
                answer.statusCode() == 200
                        ? new Visit(new Booked(visit.booked().id(), answer.header("ETag"), ""), visit.service())
                        : visit);
    }

    private void held(Response answer, int service) {
        told(answer);
        if (answer.statusCode() == 201) {
            holds.add(new Hold(answer, service));
        }
    }

    private void told(Response answer) {
        statuses.add(answer.statusCode());
    }

    private static UUID id(Response held) {
        return UUID.fromString(held.jsonPath().getString("id"));
    }

    private static Map<String, Object> wish(Response held) {
        return Map.of("hold", held.jsonPath().getString("hold"), "contact", Map.of("email", "anna@example.com"));
    }
}
