package lv.ocma.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import lv.ocma.platform.testing.JsonBody;

/** What a client keeps of a booking's answer: enough to read and change it later. */
record Visit(String who, String address, String id, String reference, String etag, String manageToken, String start) {

    static Visit of(String who, String address, Response answer) {
        assertEquals(201, answer.statusCode(), answer::asString);
        var token = JsonBody.find(answer, "/manageToken");
        return new Visit(
                who,
                address,
                JsonBody.text(answer, "/id"),
                JsonBody.text(answer, "/reference"),
                answer.header("ETag"),
                token == null ? "" : token,
                JsonBody.text(answer, "/start"));
    }

    /** After a change that was answered. */
    Visit changed(Response answer) {
        assertEquals(200, answer.statusCode(), answer::asString);
        return new Visit(
                who, address, id, reference, answer.header("ETag"), manageToken, JsonBody.text(answer, "/start"));
    }

    String path() {
        return "/v1/appointments/" + id;
    }
}
