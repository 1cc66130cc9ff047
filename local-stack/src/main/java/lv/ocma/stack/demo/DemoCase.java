package lv.ocma.stack.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** A complaint about an employee from its filing to the reply: who examines it, what they are told first, who approves, and how its last day is counted. All persons are invented. */
final class DemoCase {

    private static final ZoneId RIGA = ZoneId.of("Europe/Riga");
    private static final String CUSTOMER = "customer";
    private static final String EXAMINER = "case-handler";
    private static final String SUPERVISOR = "supervisor";
    private static final String CONCERNED = "clerk-riga-3";

    /** As the staff directory of a local stack has them. */
    private static final String EXAMINER_ID = "0c3a0000-0000-7000-9000-000000000005";

    private static final String CONCERNED_ID = "0c3a0000-0000-7000-9000-000000000003";
    private static final String REPLY = "Sūdzība nav pamatota; par gaidīšanu atvainojamies.";
    private static final int NEXT_DAYS = 40;

    private final Gateway gateway;
    private final Mailbox mailbox;
    private final Clock clock;
    private final PrintStream out;

    DemoCase(Gateway gateway, Mailbox mailbox, Clock clock, PrintStream out) {
        this.gateway = gateway;
        this.mailbox = mailbox;
        this.clock = clock;
        this.out = out;
    }

    void walked(String address) throws IOException, InterruptedException {
        say("A complaint: who may examine it is said first, and each gets a number and a day at once");
        gateway.post(
                        SUPERVISOR,
                        "/v1/examiners/" + EXAMINER_ID + "/enrolment",
                        Map.of("kinds", List.of("COMPLAINT", "DISPUTE")),
                        Map.of())
                .expect(200);
        var path = "/v1/cases/"
                + gateway.post(CUSTOMER, "/v1/cases", complaint(address), Map.of())
                        .expect(201)
                        .text("id");
        mailbox.shown(mailbox.message(address, 1));
        say("Its last day, step by step");
        var deadline = gateway.get(CUSTOMER, path + "/deadline").expect(200);
        Demo.require(deadline.body().path("steps").size() > 0, "the last day is explained");
        decided(path);
        mailbox.shown(mailbox.saying(address, REPLY));
        say("What has become of it, in plain words");
        gateway.get(CUSTOMER, path + "/timeline").expect(200);
        gateway.get(CUSTOMER, path + "/decision").expect(200);
    }

    private void decided(String path) throws IOException, InterruptedException {
        say("It went to whom it does not concern; the employee whom it names is heard before anything is decided");
        var given = gateway.get(EXAMINER, path).expect(200);
        Demo.require(EXAMINER_ID.equals(given.text("examiner")), "the examiner is whoever is enrolled");
        step(EXAMINER, path + "/examination", Map.of()).expect(200);
        step(EXAMINER, path + "/decision", decision()).expect(409);
        step(CONCERNED, path + "/statement", Map.of("text", "Apkalpoju divus klientus pēc kārtas."))
                .expect(200);
        say(
                "A decision against the person needs grounds, and a second person approves it; only then does the reply leave");
        step(EXAMINER, path + "/decision", decision()).expect(200);
        step(EXAMINER, path + "/approval", Map.of()).expect(403);
        step(SUPERVISOR, path + "/approval", Map.of()).expect(200);
    }

    private Answer step(String who, String path, Map<String, ?> body) throws IOException, InterruptedException {
        return gateway.post(who, path, body, Map.of("If-Match", "*"));
    }

    private static Map<String, Object> complaint(String address) {
        return Map.of(
                "kind", "COMPLAINT",
                "place", "riga-3",
                "language", "en",
                "employee", CONCERNED_ID,
                "clause", "P1",
                "contact", Map.of("name", "Anna Paraugs", "email", address),
                "subject", "Waiting in the queue",
                "text", "I waited for two hours.");
    }

    private Map<String, Object> decision() {
        var until = LocalDate.now(clock.withZone(RIGA)).plusDays(NEXT_DAYS).toString();
        return Map.of(
                "outcome",
                "REJECTED",
                "facts",
                "Visi lodziņi bija atvērti, rindā bija trīsdesmit apmeklētāju.",
                "norms",
                List.of(Map.of("act", "Iesniegumu likums", "section", "5. pants")),
                "reasoning",
                "Gaidīšanas laiku noteica apmeklētāju skaits.",
                "reply",
                REPLY,
                "nextInstance",
                Map.of("name", "Izdomāta tiesa", "until", until));
    }

    private void say(String title) {
        out.println("## " + title + "\n");
    }
}
