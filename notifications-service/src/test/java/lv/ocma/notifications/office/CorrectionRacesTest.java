package lv.ocma.notifications.office;

import static org.hamcrest.Matchers.endsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import lv.ocma.notifications.Given;
import lv.ocma.notifications.MailServer;
import lv.ocma.notifications.MailSettings;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.Eventually;
import lv.ocma.platform.testing.RealInfrastructure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is corrected while it is on its way, or by two at once. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
@WithTestResource(MailSettings.class)
class CorrectionRacesTest {

    private static final String CORRECTIONS = "select count(*) from message where corrects = ?";

    @Inject
    Given given;

    @Inject
    MailServer mail;

    private OfficeGiven office = new OfficeGiven("");

    @BeforeEach
    void anOffice() {
        mail.comesBack();
        office = new OfficeGiven(given.aPlace());
    }

    private UUID written(String template, String address) {
        return UUID.fromString(office.written(template, address).jsonPath().getString("id"));
    }

    private String status(UUID id) {
        return given.texts("select status from message where id = ?", id).getFirst();
    }

    @Test
    @Clause("E2")
    void of_those_who_correct_a_message_at_once_one_does() throws Exception {
        var address = Given.someone();
        var id = written(office.aTemplate(), address);
        Eventually.becomes("ACCEPTED", () -> status(id));
        try (var clerks = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = clerks.invokeAll(IntStream.range(0, 6)
                    .<Callable<Integer>>mapToObj(any ->
                            () -> office.correctedWhatever("/v1/messages/" + id).statusCode())
                    .toList());
            var codes = new ArrayList<Integer>();
            for (var answer : answers) {
                codes.add(answer.get());
            }
            codes.sort(null);
            assertEquals(List.of(201, 409, 409, 409, 409, 409), codes);
        }
        Eventually.becomes(2, () -> mail.of(address).size());
        assertEquals(1, given.count(CORRECTIONS, id));
    }

    @Test
    @Clause("E2")
    void what_is_being_sent_is_corrected_once_it_is_known_to_have_left() {
        var address = Given.someone();
        var taken = new CountDownLatch(1);
        var asked = new CountDownLatch(1);
        mail.beforeItAnswers(address, () -> {
            taken.countDown();
            await(asked);
        });
        var id = written(office.aTemplate(), address);
        await(taken);
        office.correctedWhatever("/v1/messages/" + id)
                .then()
                .statusCode(409)
                .body("type", endsWith("/problems/message-not-sent"));
        asked.countDown();
        Eventually.becomes("ACCEPTED", () -> status(id));
        office.correctedWhatever("/v1/messages/" + id).then().statusCode(201);
        Eventually.becomes(2, () -> mail.of(address).size());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    @Clause("E2")
    void what_may_have_left_is_corrected_and_not_sent_once_more() {
        var address = Given.someone();
        mail.refuses(address, 451, 451, 451, 451, 451, 451, 451, 451, 451, 451);
        var id = written(office.aTemplate(), address);
        Eventually.becomes("DEFERRED", () -> status(id));
        given.change("update message set due_at = now() + interval '1 hour' where id = ? and status = 'DEFERRED'", id);
        Eventually.becomes("DEFERRED", () -> status(id));
        office.correctedWhatever("/v1/messages/" + id).then().statusCode(409);
        given.change("update message set doubtful = true where id = ?", id);

        office.correctedWhatever("/v1/messages/" + id).then().statusCode(201);

        assertEquals("EXPIRED", status(id));
        assertEquals(1, given.count(CORRECTIONS, id));
    }

    @Test
    @Clause("E2")
    void whenever_a_batch_is_corrected_those_who_got_it_and_nobody_else_get_one_correction() {
        var addresses = IntStream.range(0, 120).mapToObj(any -> Given.someone()).toList();
        var answer = office.writtenToMany(
                office.aTemplate(),
                addresses.stream()
                        .map(address -> OfficeGiven.somebody(address, "2026-12-01"))
                        .toList());
        var id = UUID.fromString(answer.jsonPath().getString("id"));
        var path = "/v1/message-batches/" + id;
        Eventually.becomes(
                true,
                () -> addresses.stream().anyMatch(address -> !mail.of(address).isEmpty()));

        Eventually.becomes(0, () -> {
            office.correctedWhatever(path);
            var batch = office.supervisor().get(path).jsonPath();
            return batch.getInt("uncorrected") + (batch.getList("counts.status").contains("SENDING") ? 1 : 0);
        });

        Eventually.becomes(
                0L,
                () -> given.count(
                        "select count(*) from message m where m.batch in (select id from message_batch where corrects = ?) and m.status <> 'ACCEPTED'",
                        id));
        int told = 0;
        for (var address : addresses) {
            var got = mail.of(address).size();
            assertTrue(got == 0 || got == 2, address + " got " + got);
            told += got / 2;
        }
        assertEquals(
                told,
                given.count(
                        "select count(*) from message where batch = ? and status = 'ACCEPTED' and corrected_by is not null",
                        id));
        assertEquals(
                addresses.size() - told,
                given.count("select count(*) from message where batch = ? and status = 'EXPIRED'", id));
    }
}
