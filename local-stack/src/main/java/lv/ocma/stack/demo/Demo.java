package lv.ocma.stack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import lv.ocma.stack.home.StackFailure;

/** From the list of places to the mailbox, a complaint from its filing to the reply, and what happens when the parts are killed on the way. All persons are invented. */
public final class Demo {

    private static final ZoneId RIGA = ZoneId.of("Europe/Riga");
    private static final String PLACE = "riga-3";
    private static final int SEARCHED_DAYS = 31;
    private static final int RACERS = 60;

    private final Gateway gateway;
    private final Gateway.TokenSource tokens;
    private final Mailbox mailbox;
    private final Faults faults;
    private final Clock clock;
    private final PrintStream out;
    private final String run;

    /** What the demo does to the stack between its steps. */
    public interface Faults {
        void kill(String part) throws IOException, InterruptedException;

        void start(String part) throws IOException, InterruptedException;
    }

    /** Where the running stack is. */
    public record Addresses(String gateway, String mail) {}

    /** Hands out tokens by the names of {@code ./ocma token}. */
    public interface Tokens extends Gateway.TokenSource {}

    public Demo(Addresses addresses, Tokens tokens, Faults faults, Clock clock, PrintStream out) {
        this.gateway = new Gateway(addresses.gateway(), tokens, out);
        this.tokens = tokens;
        this.mailbox = new Mailbox(addresses.mail(), clock, out);
        this.faults = faults;
        this.clock = clock;
        this.out = out;
        this.run = Long.toString(clock.millis(), Character.MAX_RADIX);
    }

    public void run() throws IOException, InterruptedException {
        try (gateway) {
            out.println("eval \"$(./ocma env)\"\n");
            places();
            var customer = booked("a signed-in customer", "customer", Map.of());
            var anonymous = booked("a front end for somebody who is not signed in", "front-end", Map.of());
            booked("the portal on behalf of a person", "portal-for-customer", Map.of());
            booked("a clerk for a caller", "clerk-riga-3", Map.of("caller", Map.of("personalCode", "320101-12345")));
            changed(customer, anonymous);
            race();
            new DemoCase(gateway, mailbox, clock, out).walked(address("complaint"));
            killed();
            say("Done: every step answered as promised.");
        }
    }

    private void places() throws IOException, InterruptedException {
        say("Where and when");
        var places = gateway.get("/v1/places").expect(200);
        require(places.body().path("items").size() == 34, "34 places");
        gateway.get("/v1/places/" + PLACE + "/hours?from=2026-06-22&to=2026-06-28")
                .expect(200);
    }

    private Booked booked(String title, String who, Map<String, ?> more) throws IOException, InterruptedException {
        say("Booked by " + title);
        var address = address(who);
        var slot = freeSlots().getFirst().path("slot").asText();
        var answer = gateway.post(who, "/v1/appointments", appointment(slot, address, more), Map.of())
                .expect(201);
        mailbox.shown(mailbox.message(address, 1));
        return new Booked(who, address, answer);
    }

    private record Booked(String who, String address, Answer answer) {
        String path() {
            return "/v1/appointments/" + answer.text("id");
        }
    }

    private void changed(Booked customer, Booked anonymous) throws IOException, InterruptedException {
        say("Moved, then cancelled: the time is free again, and each change is told");
        var other = freeSlots().getLast().path("slot").asText();
        var moved = gateway.post(
                        customer.who(),
                        customer.path() + "/rescheduling",
                        Map.of("slot", other),
                        Map.of("If-Match", customer.answer().etag()))
                .expect(200);
        mailbox.shown(mailbox.message(customer.address(), 2));
        gateway.post(
                        customer.who(),
                        customer.path() + "/cancellation",
                        Map.of("reason", "PLANS_CHANGED"),
                        Map.of("If-Match", moved.etag()))
                .expect(200);
        mailbox.shown(mailbox.message(customer.address(), 3));
        say("Cancelled by the manage token alone");
        var headers = new LinkedHashMap<String, String>();
        headers.put("X-Manage-Token", anonymous.answer().text("manageToken"));
        headers.put("If-Match", anonymous.answer().etag());
        gateway.post(anonymous.path() + "/cancellation", Map.of("reason", "ILLNESS"), headers)
                .expect(200);
        mailbox.message(anonymous.address(), 2);
    }

    private void race() throws IOException, InterruptedException {
        say(RACERS + " clients want the same time at once");
        var slots = freeSlots();
        var slot = slots.get(slots.size() / 2).path("slot").asText();
        var token = tokens.of("front-end");
        var answers = new ArrayList<Future<Answer>>();
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int racer = 0; racer < RACERS; racer++) {
                var body = appointment(slot, address("racer" + racer), Map.of());
                answers.add(clients.submit(() -> gateway.quietPost(token, "/v1/appointments", body)));
            }
        }
        var won = answers.stream()
                .filter(answer -> answer.resultNow().status() == 201)
                .count();
        var lost = answers.stream()
                .map(Future::resultNow)
                .filter(answer -> answer.status() == 409
                        && answer.text("type").endsWith("/problems/slot-taken")
                        && answer.body().path("alternatives").size() > 0)
                .count();
        out.println("# " + won + " × 201, " + lost + " × 409 slot-taken with alternatives\n");
        require(won >= 1 && won + lost == RACERS, "as many bookings as counters, the others refused with alternatives");
    }

    private void killed() throws IOException, InterruptedException {
        say(
                "Kafka and the senders are killed: the booking is accepted all the same, and its message arrives once they are back");
        kill("kafka");
        kill("notifications");
        var address = address("killed");
        var slot = freeSlots().getFirst().path("slot").asText();
        gateway.post("front-end", "/v1/appointments", appointment(slot, address, Map.of()), Map.of())
                .expect(201);
        kill("appointments");
        for (var part : List.of("kafka", "appointments", "notifications")) {
            out.println("./ocma start " + part);
            faults.start(part);
        }
        out.println();
        mailbox.shown(mailbox.message(address, 1));
    }

    private void kill(String part) throws IOException, InterruptedException {
        out.println("./ocma kill " + part);
        faults.kill(part);
    }

    private List<JsonNode> freeSlots() throws IOException, InterruptedException {
        var from = LocalDate.now(clock.withZone(RIGA)).plusDays(1);
        var answer = gateway.get("/v1/slots?service=passport&place=" + PLACE + "&from=" + from + "&to="
                        + from.plusDays(SEARCHED_DAYS - 1))
                .expect(200);
        var slots = new ArrayList<JsonNode>();
        answer.body().path("items").forEach(slots::add);
        require(!slots.isEmpty(), "free times at " + PLACE);
        return slots;
    }

    private static Map<String, Object> appointment(String slot, String address, Map<String, ?> more) {
        var body = new LinkedHashMap<String, Object>();
        body.put("slot", slot);
        body.put("contact", Map.of("name", "Anna Paraugs", "email", address));
        body.put("language", "lv");
        body.putAll(more);
        return body;
    }

    /** Invented, and new in every run, so that its mailbox is empty. */
    private String address(String who) {
        return who + "-" + run + "@example.org";
    }

    private void say(String title) {
        out.println("## " + title + "\n");
    }

    static void require(boolean kept, String promise) {
        if (!kept) {
            throw new StackFailure("the demo found a broken promise: " + promise);
        }
    }
}
