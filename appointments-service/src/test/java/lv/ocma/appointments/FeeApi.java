package lv.ocma.appointments;

import static lv.ocma.platform.testing.Requests.given;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** The fees of the API as its clients use them. */
public final class FeeApi {

    private static final AtomicInteger RECEIPTS = new AtomicInteger();

    private FeeApi() {}

    /** Ids of the options of that day, in order. */
    public static List<String> options(String service, LocalDate day) {
        return given().queryParam("date", day.toString())
                .get("/v1/services/" + service + "/fee-options")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.id", String.class);
    }

    public static Item item(String service, int person, String option) {
        return new Item(service, person, option);
    }

    /** One of a request to charge. */
    public record Item(String service, int person, String option) {}

    public static Response charge(String token, String visit, Item... items) {
        return Api.as(token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("items", List.of(items)))
                .post("/v1/appointments/" + visit + "/fees");
    }

    public static Charged charged(Response answer) {
        answer.then().statusCode(201);
        return new Charged(answer.jsonPath().getString("id"), answer.header("ETag"));
    }

    /** What a clerk's window keeps of an answer. */
    public record Charged(String id, String etag) {

        public Charged after(Response answer) {
            answer.then().statusCode(200);
            return new Charged(id, answer.header("ETag"));
        }
    }

    public static Response pay(String token, Charged fee, String amount) {
        return pay(token, fee, amount, "T2-" + RECEIPTS.incrementAndGet());
    }

    public static Response pay(String token, Charged fee, String amount, String receipt) {
        return act(token, fee, "payments", Map.of("amount", amount, "receipt", receipt));
    }

    public static Response act(String token, Charged fee, String action, Map<String, ?> body) {
        return Api.as(token).header("If-Match", fee.etag()).body(body).post("/v1/fees/" + fee.id() + "/" + action);
    }
}
