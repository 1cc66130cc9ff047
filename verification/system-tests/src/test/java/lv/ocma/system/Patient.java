package lv.ocma.system;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import lv.ocma.platform.testing.JsonBody;

/** A client as the API asks for: who got no answer asks the same again, under the same key, until it knows. */
final class Patient {

    private final Api api;

    Patient(Api api) {
        this.api = api;
    }

    Visit books(String who, String address, FreeTime time) {
        return Visit.of(who, address, tryToBook(who, address, time));
    }

    Response tryToBook(String who, String address, FreeTime time) {
        return insists(() -> Api.json(api.as(who), Wish.of(time, address)), call -> call.post("/v1/appointments"));
    }

    Response tryToMove(Visit visit, FreeTime time) {
        return insists(
                () -> Api.json(api.by(visit), Map.of("slot", time.slot())).header("If-Match", visit.etag()),
                call -> call.post(visit.path() + "/rescheduling"));
    }

    Response cancels(Visit visit) {
        return insists(
                () -> Api.json(api.by(visit), Map.of("reason", "OTHER")).header("If-Match", visit.etag()),
                call -> call.post(visit.path() + "/cancellation"));
    }

    /** An office tells the phone number at which it is reached. */
    Response says(String place, String phone) {
        var said = Map.of("source", "invented, of a drill", "details", Map.of("phones", List.of(phone)));
        return insists(
                () -> Api.json(api.as("manager-head-office"), said).header("If-Match", "*"),
                call -> call.post("/v1/places/" + place + "/changes"));
    }

    private static Response insists(
            Supplier<RequestSpecification> request, Function<RequestSpecification, Response> send) {
        var key = UUID.randomUUID().toString();
        return Eventually.gives("an answer", () -> {
            try {
                var answer = send.apply(request.get().header("Idempotency-Key", key));
                return isAnswer(answer) ? Optional.of(answer) : Optional.empty();
            } catch (Exception e) {
                // REST Assured passes on, undeclared, what the connection threw.
                if (e instanceof IOException || e instanceof UncheckedIOException) {
                    return Optional.empty();
                }
                throw e;
            }
        });
    }

    private static boolean isAnswer(Response response) {
        if (response.statusCode() >= 500) {
            return false;
        }
        // The first try may still be at work.
        return response.statusCode() != 409
                || !JsonBody.text(response, "/type").endsWith("/problems/idempotency-key-in-use");
    }
}
