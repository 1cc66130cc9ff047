package lv.ocma.notifications;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import lv.ocma.contracts.appointments.Contact;
import lv.ocma.notifications.webhook.HookGiven;
import lv.ocma.platform.security.StaffRole;
import lv.ocma.platform.testing.AccessMatrix;
import lv.ocma.platform.testing.AccessRow;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.Eventually;
import lv.ocma.platform.testing.OperationsRows;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.testing.Scene;
import lv.ocma.platform.testing.Thing;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
@WithTestResource(MailSettings.class)
class AccessMatrixTest {

    @Inject
    Given given;

    @Inject
    HookGiven hooks;

    @Inject
    Clock clock;

    private final UUID person = UUID.randomUUID();

    @TestFactory
    @Clause("V2")
    Stream<DynamicTest> every_operation_answers_every_caller_as_its_document_declares() {
        var division = given.aPlace();
        var branch = given.aBranchOf(division);
        var visit = given.aVisit(branch, given.aService());
        visit.booked();
        Eventually.becomes(1, () -> visit.statuses().size());
        var ofVisit = Thing.ofPlace("the messages of a visit", visit.id().toString());
        var message = Thing.ofPlace("a message", visit.one("id"));
        return new AccessMatrix(new Scene(person, branch, division))
                .with(AccessRow.on(
                        List.of(ofVisit),
                        "listMessages",
                        200,
                        (by, thing) -> by.queryParam("appointment", thing.id()).get("/v1/messages")))
                .with(AccessRow.on(
                        List.of(message), "getMessage", 200, (by, thing) -> by.get("/v1/messages/" + thing.id())))
                .with(ofPersons())
                .with(templates())
                .with(webhooks())
                .with(OperationsRows.of("notifications"))
                .tests();
    }

    /** Of a person who is told in their inbox. */
    private List<AccessRow> ofPersons() {
        var visit = given.aVisit(given.aPlace(), given.aService())
                .with(new Contact("Anna Paraugs", Given.someone(), null, person, "INBOX"));
        visit.booked();
        Eventually.becomes(List.of("ACCEPTED"), visit::statuses);
        var message = Thing.ofPerson("a message in an inbox", visit.one("id"), person);
        return List.of(
                AccessRow.ofOwn("listMyMessages", message, by -> by.get("/v1/me/messages?limit=500")),
                AccessRow.on(
                        List.of(message), "getMyMessage", 200, (by, thing) -> by.get("/v1/me/messages/" + thing.id())),
                AccessRow.on(
                        List.of(message),
                        "readMyMessage",
                        200,
                        (by, thing) -> by.post("/v1/me/messages/" + thing.id() + "/reading")),
                AccessRow.ofOwn("getMyContactPreferences", 200, by -> by.get("/v1/me/contact-preferences")),
                AccessRow.ofOwn(
                        "putMyContactPreferences",
                        428,
                        by -> by.body(Map.of("channels", List.of("EMAIL"))).put("/v1/me/contact-preferences")));
    }

    private List<AccessRow> templates() {
        var path = "/v1/templates/"
                + given.texts("select cast(id as text) from template where status = ? limit 1", "PUBLISHED")
                        .getFirst();
        return List.of(
                AccessRow.of("listTemplates", 200, by -> by.get("/v1/templates")),
                AccessRow.of("getTemplate", 200, by -> by.get(path)),
                AccessRow.of(
                        "draftTemplate",
                        400,
                        by -> by.header("Idempotency-Key", UUID.randomUUID())
                                .body("{}")
                                .post("/v1/templates")),
                AccessRow.of("changeTemplate", 428, by -> by.body("{}").put(path)),
                AccessRow.of("publishTemplate", 428, by -> by.post(path + "/publication")),
                AccessRow.of("discardTemplate", 428, by -> by.post(path + "/discard")),
                AccessRow.of("previewTemplate", 200, by -> by.body("{}").post(path + "/preview")),
                AccessRow.of(
                        "testTemplate",
                        400,
                        by -> by.header("Idempotency-Key", UUID.randomUUID())
                                .body("{}")
                                .post(path + "/test-sending")));
    }

    private List<AccessRow> webhooks() {
        var each = Stream.of("front-end", "portal").map(this::ofClient).toList();
        var one = each.stream().map(Its::webhook).toList();
        var delivery = each.stream().map(Its::delivery).toList();
        var replay = each.stream().map(Its::replay).toList();
        var backwards = Map.of("from", "2030-06-03T09:00:00Z", "to", "2030-06-03T08:00:00Z");
        return Stream.of(
                        AccessRow.ofClient("listEvents", 200, by -> by.get("/v1/events")),
                        AccessRow.ofClient(
                                "createWebhook",
                                400,
                                by -> keyed(by).body(Map.of("url", "nowhere")).post("/v1/webhooks")),
                        AccessRow.ofClient("listWebhooks", 200, by -> by.get("/v1/webhooks")),
                        AccessRow.on(one, "getWebhook", 200, (by, thing) -> by.get(thing.id())),
                        AccessRow.on(
                                one,
                                "changeWebhook",
                                428,
                                (by, thing) -> by.body(Map.of("url", "https://hooks.example.com/"))
                                        .put(thing.id())),
                        AccessRow.on(one, "deleteWebhook", 428, (by, thing) -> by.delete(thing.id())),
                        AccessRow.on(
                                one,
                                "rotateWebhookSecret",
                                428,
                                (by, thing) -> by.post(thing.id() + "/secret-rotation")),
                        AccessRow.on(one, "activateWebhook", 428, (by, thing) -> by.post(thing.id() + "/activation")),
                        AccessRow.on(
                                one, "deactivateWebhook", 428, (by, thing) -> by.post(thing.id() + "/deactivation")),
                        AccessRow.on(one, "listDeliveries", 200, (by, thing) -> by.get(thing.id() + "/deliveries")),
                        AccessRow.on(delivery, "getDelivery", 200, (by, thing) -> by.get(thing.id())),
                        AccessRow.on(
                                one,
                                "pingWebhook",
                                202,
                                (by, thing) -> keyed(by).post(thing.id() + "/ping")),
                        AccessRow.on(
                                delivery,
                                "replayDelivery",
                                202,
                                (by, thing) -> keyed(by).post(thing.id() + "/replay")),
                        AccessRow.on(
                                one,
                                "requestReplay",
                                400,
                                (by, thing) -> keyed(by).body(backwards).post(thing.id() + "/replays")),
                        AccessRow.on(replay, "getReplay", 200, (by, thing) -> by.get(thing.id())))
                .map(row -> row.everywhere(StaffRole.ADMINISTRATOR))
                .toList();
    }

    /** What a client has. */
    private record Its(Thing webhook, Thing delivery, Thing replay) {}

    private Its ofClient(String client) {
        var hook = hooks.of(client, "http://127.0.0.1:1/nobody");
        hook.pinged();
        var replay = hook.replayed(clock.instant().minusSeconds(60), Duration.ZERO);
        return new Its(
                Thing.ofClient("a webhook of " + client, hook.path(), client),
                Thing.ofClient("a call of " + client, hook.first(), client),
                Thing.ofClient("a replay of " + client, hook.path() + "/replays/" + replay, client));
    }

    private static RequestSpecification keyed(RequestSpecification by) {
        return by.header("Idempotency-Key", UUID.randomUUID());
    }
}
