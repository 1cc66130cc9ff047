package lv.ocma.system;

import static lv.ocma.platform.testing.Requests.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** The public API behind the gateway, and nothing else. */
final class Api {

    private final Addresses addresses;
    private final Tokens tokens;

    Api(Addresses addresses, Tokens tokens) {
        this.addresses = addresses;
        this.tokens = tokens;
    }

    /** Where callers reach it, which is what addresses in answers begin with. */
    String address() {
        return addresses.gateway();
    }

    RequestSpecification withoutToken() {
        return withoutToken("en");
    }

    RequestSpecification withoutToken(String language) {
        return given().baseUri(addresses.gateway()).header("Accept-Language", language);
    }

    /** @param who a name of {@code ./ocma token} */
    RequestSpecification as(String who) {
        return withoutToken().auth().oauth2(tokens.of(who));
    }

    RequestSpecification with(String manageToken) {
        return withoutToken().header("X-Manage-Token", manageToken);
    }

    RequestSpecification by(Visit visit) {
        return visit.manageToken().isEmpty() ? as(visit.who()) : with(visit.manageToken());
    }

    Response search(String place, LocalDate from, LocalDate to) {
        return withoutToken()
                .queryParam("service", "passport")
                .queryParam("place", place)
                .queryParam("from", from.toString())
                .queryParam("to", to.toString())
                .queryParam("limit", 500)
                .get("/v1/slots");
    }

    /** Whether the service of slots has heard of the place already. */
    boolean knows(String place) {
        return search(place, Diary.tomorrow(), Diary.tomorrow()).statusCode() == 200;
    }

    /** Free times of a day, in order. */
    List<FreeTime> freeTimes(String place, LocalDate day) {
        return search(place, day, day)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items", FreeTime.class);
    }

    /** Days of the next weeks, not today, on which the place has free times, in order. */
    List<LocalDate> freeDays(String place) {
        var first = Diary.tomorrow();
        return Stream.iterate(
                        YearMonth.from(first),
                        month -> !month.isAfter(YearMonth.from(Diary.lastDay())),
                        month -> month.plusMonths(1))
                .flatMap(month -> freeDays(place, month).stream())
                .map(LocalDate::parse)
                .filter(day -> !day.isBefore(first))
                .toList();
    }

    private List<String> freeDays(String place, YearMonth month) {
        return withoutToken()
                .queryParam("service", "passport")
                .queryParam("place", place)
                .queryParam("month", month.toString())
                .get("/v1/slot-days")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.date", String.class);
    }

    static RequestSpecification json(RequestSpecification by, Object body) {
        return by.contentType(ContentType.JSON).body(body);
    }

    static RequestSpecification once(RequestSpecification by) {
        return by.header("Idempotency-Key", UUID.randomUUID().toString());
    }

    Response book(String who, Map<String, ?> wish) {
        return once(json(as(who), wish)).post("/v1/appointments");
    }

    Visit booked(String who, String address, FreeTime time) {
        return Visit.of(who, address, book(who, Wish.of(time, address)));
    }

    Response read(Visit visit) {
        return by(visit).get(visit.path());
    }

    Response move(Visit visit, FreeTime time) {
        return json(by(visit), Map.of("slot", time.slot()))
                .header("If-Match", visit.etag())
                .post(visit.path() + "/rescheduling");
    }

    Response cancel(Visit visit) {
        return json(by(visit), Map.of("reason", "PLANS_CHANGED"))
                .header("If-Match", visit.etag())
                .post(visit.path() + "/cancellation");
    }
}
