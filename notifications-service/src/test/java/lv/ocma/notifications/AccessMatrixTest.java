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
import lv.ocma.contracts.Contact;
import lv.ocma.notifications.copy.CopyGiven;
import lv.ocma.notifications.office.OfficeGiven;
import lv.ocma.notifications.post.PostGiven;
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
    PostGiven post;

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
                .with(office(message, branch))
                .with(AccessRow.on(
                        List.of(message),
                        "recordMessageReceipt",
                        400,
                        (by, thing) ->
                                by.header("If-Match", "*").body("{}").post("/v1/messages/" + thing.id() + "/receipt")))
                .with(AccessRow.of(
                        "lookUpMessages",
                        200,
                        by -> by.body(Map.of("address", visit.address())).post("/v1/messages/lookup")))
                .with(ofPersons())
                .with(templates())
                .with(suppressedAddresses())
                .with(letters())
                .with(copies(branch))
                .with(webhooks())
                .with(OperationsRows.of("notifications"))
                .tests();
    }

    private List<AccessRow> office(Thing message, String place) {
        var id = UUID.randomUUID();
        given.change(
                "insert into message_batch (id, version, template, place, sender, written_by, recipients, corrections, created_at)"
                        + " values (?, 0, 'office.nothing', ?, 'staff-tools', 'nobody', 0, 0, now())",
                id,
                place);
        var batch = List.of(Thing.ofPlace("a batch", "/v1/message-batches/" + id));
        return List.of(
                AccessRow.of("writeMessage", 400, by -> keyed(by).body("{}").post("/v1/messages")),
                AccessRow.on(
                        List.of(message),
                        "correctMessage",
                        428,
                        (by, thing) ->
                                keyed(by).body(OfficeGiven.RIGHT).post("/v1/messages/" + thing.id() + "/correction")),
                AccessRow.of("writeMessages", 400, by -> keyed(by).body("{}").post("/v1/message-batches")),
                AccessRow.on(batch, "getMessageBatch", 200, (by, thing) -> by.get(thing.id())),
                AccessRow.on(
                        batch,
                        "correctMessages",
                        428,
                        (by, thing) -> keyed(by).body(OfficeGiven.RIGHT).post(thing.id() + "/correction")));
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
                        by -> by.body(Map.of("channels", List.of("EMAIL"))).put("/v1/me/contact-preferences")),
                AccessRow.ofOwn("forgetMyContactPreferences", 428, by -> by.delete("/v1/me/contact-preferences")));
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

    private List<AccessRow> suppressedAddresses() {
        var path = "/v1/suppressed-addresses/";
        var one = path + UUID.randomUUID();
        return List.of(
                AccessRow.of("listSuppressedAddresses", 200, by -> by.get("/v1/suppressed-addresses")),
                AccessRow.of(
                        "lookUpSuppressedAddress",
                        200,
                        by -> by.body(Map.of("address", "nobody@example.com")).post(path + "lookup")),
                AccessRow.of("getSuppressedAddress", 404, by -> by.get(one)),
                AccessRow.of(
                        "releaseSuppressedAddress",
                        404,
                        by -> by.header("If-Match", "*")
                                .body(Map.of("reason", "test"))
                                .post(one + "/release")));
    }

    private List<AccessRow> letters() {
        post.aLetter();
        var batch = PostGiven.batch();
        var letter = PostGiven.letterOf(batch);
        return List.of(
                AccessRow.of("listLetterBatches", 200, by -> by.get("/v1/letter-batches")),
                AccessRow.of(
                        "takeLetterBatch",
                        400,
                        by -> keyed(by).body(Map.of("most", 0)).post("/v1/letter-batches")),
                AccessRow.of("getLetterBatch", 200, by -> by.get(batch)),
                AccessRow.of("getLetterManifest", 200, by -> by.get(batch + "/manifest")),
                AccessRow.of("getLetterFile", 200, by -> by.get(batch + "/letters")),
                AccessRow.of("confirmLetterBatch", 428, by -> by.body("{}").post(batch + "/confirmation")),
                AccessRow.of("dissolveLetterBatch", 428, by -> by.post(batch + "/dissolution")),
                AccessRow.of("getLetter", 200, by -> by.get(letter)),
                AccessRow.of(
                        "returnLetter",
                        428,
                        by -> by.body(Map.of("reason", "MOVED")).post(letter + "/return")));
    }

    private List<AccessRow> copies(String place) {
        var copy = List.of(Thing.ofPerson("a copy", "/v1/copies/" + CopyGiven.aCopy(place, person), person));
        return List.of(
                AccessRow.of("keepCopy", 400, by -> keyed(by).body("{}").post("/v1/copies")),
                AccessRow.ofOwn("listMyCopies", 200, by -> by.get("/v1/me/copies")),
                AccessRow.on(
                        List.of(Thing.ofPlace("copies of a place", place)),
                        "listCopies",
                        200,
                        (by, thing) -> by.queryParam("about", UUID.randomUUID())
                                .queryParam("place", thing.id())
                                .get("/v1/copies")),
                AccessRow.on(
                        List.of(Thing.ofPlace("copies of a person at a place", place)),
                        "lookUpCopies",
                        200,
                        (by, thing) -> by.body(Map.of("person", UUID.randomUUID(), "place", thing.id()))
                                .post("/v1/copies/lookup")),
                AccessRow.on(copy, "getCopy", 200, (by, thing) -> by.get(thing.id())),
                AccessRow.on(copy, "getCopyContent", 200, (by, thing) -> by.get(thing.id() + "/content")));
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
