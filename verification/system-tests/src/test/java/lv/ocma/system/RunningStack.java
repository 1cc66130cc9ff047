package lv.ocma.system;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The stack of this run, and what the tests are given of it. */
final class RunningStack {

    private final Map<Class<?>, Object> fixtures;

    private RunningStack(Map<Class<?>, Object> fixtures) {
        this.fixtures = fixtures;
    }

    static RunningStack start() {
        var traces = TraceCollector.start();
        var ocma = Ocma.ofThisRun(traces.environment());
        // At the end of the tests, and for whoever interrupts them: no stack is left behind.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> ocma.run("down")));
        ocma.run("up", "-d").requireSuccess();
        var addresses = Addresses.of(ocma.run("env").requireSuccess().out());
        var api = new Api(addresses, new Tokens(ocma));
        var mailbox = new Mailbox(addresses);
        Eventually.holds(
                "places, hours and services have arrived where times are searched",
                () -> api.knows("riga-3") && api.freeDays("riga-3").size() > 20);
        var fixtures = Stream.of(
                        ocma,
                        addresses,
                        api,
                        mailbox,
                        new Diary(api),
                        new Parts(ocma),
                        new Inside(addresses, ocma.home()),
                        traces)
                .collect(Collectors.toMap(Object::getClass, Function.<Object>identity()));
        return new RunningStack(Map.copyOf(fixtures));
    }

    static boolean has(Class<?> type) {
        return Stream.of(
                        Ocma.class,
                        Addresses.class,
                        Api.class,
                        Mailbox.class,
                        Diary.class,
                        Parts.class,
                        Inside.class,
                        TraceCollector.class)
                .anyMatch(type::equals);
    }

    Object fixture(Class<?> type) {
        var fixture = fixtures.get(type);
        if (fixture == null) {
            throw new IllegalArgumentException("There is no fixture " + type.getName());
        }
        return fixture;
    }
}
