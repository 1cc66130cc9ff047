package lv.ocma.gateway.page;

import io.smallrye.health.SmallRyeHealth;
import io.smallrye.health.SmallRyeHealthReporter;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import jakarta.inject.Singleton;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import lv.ocma.gateway.route.Routes;
import lv.ocma.gateway.route.Service;

/** Which services answer, as the gateway's health tells it: asked at most every few seconds, however many look at the page. */
@Singleton
class ServiceStates {

    private static final Duration KEPT = Duration.ofSeconds(5);

    private final SmallRyeHealthReporter health;
    private final Routes routes;
    private final Clock clock = Clock.systemUTC();
    private Future<Known> last = Future.failedFuture("never asked");
    private Instant asked = Instant.MIN;

    ServiceStates(SmallRyeHealthReporter health, Routes routes) {
        this.health = health;
        this.routes = routes;
    }

    /**
     * What was known at a moment.
     *
     * @param up by service, whether any of its addresses answers
     */
    record Known(Instant at, Map<String, Boolean> up) {}

    /** Fails where the health itself cannot be told. */
    synchronized Future<Known> known() {
        var now = clock.instant();
        if (asked.plus(KEPT).isBefore(now) && (asked.equals(Instant.MIN) || last.isComplete())) {
            asked = now;
            last = ask();
        }
        return last;
    }

    private Future<Known> ask() {
        var answer = Promise.<Known>promise();
        health.getReadinessAsync().subscribe().with(told -> answer.complete(read(told)), answer::fail);
        return answer.future();
    }

    private Known read(SmallRyeHealth told) {
        var up = new TreeMap<String, Boolean>();
        routes.services().stream().map(Service::name).forEach(name -> up.put(name, false));
        for (var check : told.getPayload().getJsonArray("checks").getValuesAs(JsonObject.class)) {
            if (check.getString("name").equals("services") && check.containsKey("data")) {
                check.getJsonObject("data").forEach((address, state) -> {
                    if (answers(state)) {
                        up.replace(address.split(" ", 2)[0], true);
                    }
                });
            }
        }
        return new Known(clock.instant(), Map.copyOf(up));
    }

    private static boolean answers(JsonValue state) {
        return state instanceof JsonString text && text.getString().equals("answers");
    }
}
