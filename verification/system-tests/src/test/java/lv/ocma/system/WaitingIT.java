package lv.ocma.system;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import lv.ocma.platform.testing.Clause;
import org.junit.jupiter.api.Test;

@SystemTest
class WaitingIT {

    private final Api api;
    private final Diary diary;
    private final Mailbox mailbox;

    WaitingIT(Api api, Diary diary, Mailbox mailbox) {
        this.api = api;
        this.diary = diary;
        this.mailbox = mailbox;
    }

    @Test
    @Clause({"R2", "V5"})
    void after_a_cancellation_a_mail_offers_the_time_to_who_waits_and_their_token_accepts_it() {
        var time = diary.aTimeAt("dobele");
        var visits = IntStream.iterate(0, next -> next + 1)
                .takeWhile(next -> isFree(time))
                .mapToObj(next -> api.booked("front-end", diary.address("full"), time))
                .toList();
        var address = diary.address("waits");
        var joined = Api.json(
                        api.as("front-end"),
                        Map.of(
                                "items",
                                List.of(Map.of("service", "passport")),
                                "when",
                                Map.of(
                                        "places",
                                        List.of("dobele"),
                                        "from",
                                        time.day().toString(),
                                        "to",
                                        time.day().toString(),
                                        "earliest",
                                        time.opens(),
                                        "latest",
                                        time.opens()),
                                "contact",
                                Map.of("name", "Anna Paraugs", "email", address)))
                .header("Idempotency-Key", UUID.randomUUID())
                .post("/v1/waiting-list");
        joined.then().statusCode(201).body("status", equalTo("WAITING"));
        mailbox.awaitsOne(address);

        api.cancel(visits.getFirst()).then().statusCode(200);

        var letter = mailbox.awaits(address, 2).get(1);
        assertTrue(letter.subject().contains("atbrīvojies laiks"), letter.subject());
        assertTrue(letter.body().contains("plkst. " + time.opens()), letter.body());
        assertTrue(letter.body().contains("pieņemiet vai noraidiet līdz"), letter.body());
        assertFalse(isFree(time), "nobody else sees it");
        var accepted = api.with(joined.jsonPath().getString("manageToken"))
                .header("If-Match", "*")
                .post("/v1/waiting-list/" + joined.jsonPath().getString("id") + "/acceptance");
        accepted.then().statusCode(200).body("endedBecause", equalTo("ACCEPTED"));
        api.with(accepted.jsonPath().getString("manageToken"))
                .get("/v1/appointments/" + accepted.jsonPath().getString("appointment"))
                .then()
                .statusCode(200)
                .body("start", endsWith(time.start().substring(11)))
                .body("status", equalTo("BOOKED"));
        assertTrue(mailbox.awaits(address, 3)
                .get(2)
                .body()
                .contains(joined.jsonPath().getString("reference")));
    }

    private boolean isFree(FreeTime time) {
        return api.freeTimes(time.place(), time.day()).stream()
                .anyMatch(free -> free.start().equals(time.start()));
    }
}
