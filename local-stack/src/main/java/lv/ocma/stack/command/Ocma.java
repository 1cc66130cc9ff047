package lv.ocma.stack.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import lv.ocma.stack.demo.Demo;
import lv.ocma.stack.home.Home;
import lv.ocma.stack.home.Progress;
import lv.ocma.stack.home.Refusal;
import lv.ocma.stack.home.StackFailure;
import lv.ocma.stack.keycloak.Tokens;
import lv.ocma.stack.part.Part;
import lv.ocma.stack.part.Upkeep;

/** The main behind ./ocma: one command each time; 0 when it did what it was asked. */
public final class Ocma {
    private static final String HELP = """
            ./ocma up [-d]          build what is missing, start everything; -d returns when all is ready;
                                    a part that dies is started again, until down or stop
            ./ocma down             stop everything, keep the data
            ./ocma status           the table of parts, and who watches them; 0 only if all are ready
            ./ocma logs [PART] [-f] the ends of the logs
            ./ocma reset [--yes]    stop and delete the data
            ./ocma env              addresses as KEY='value'
            ./ocma token [WHO]      an access token; without WHO: who there is
            ./ocma mail [ADDRESS]   the messages that were sent, as JSON
            ./ocma sms [NUMBER]     the text messages that were sent, as JSON
            ./ocma demo             a booking from the first look to the mailbox, each request shown
            ./ocma stop|start PART  one part: it stays stopped until it is started
            ./ocma kill PART        one part by SIGKILL, as a crash: it is started again;
                                    with --stay-dead only by start
            ./ocma test [MAVEN ARGUMENTS] all tests, on servers of their own
            ./ocma bench                  benchmarks, on servers of their own; they print ratios
            ./ocma race                   500 clients for the last places, in many rounds; takes minutes
            ./ocma kills                  the sender of messages dies again and again with 10,000 in hand; takes minutes
            ./ocma outages                broker, database and mail server are away for a minute each, under load

            OCMA_HOME moves the data folder (.ocma), OCMA_PORT_<NAME> a port of local-stack/ports.properties,
            MAVEN_ARGS goes to Maven, OCMA_TRACES_URL names a collector of traces (OTLP over HTTP).
            """;

    /** For who wants to see what the others do meanwhile. */
    private static final String STAY_DEAD = "--stay-dead";

    private Ocma() {}

    public static void main(String... arguments) {
        System.setOut(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        var progress = Progress.onStandardError();
        int status;
        try {
            status = run(List.of(arguments), progress);
        } catch (StackFailure e) {
            progress.clear();
            System.err.println("ocma: " + e.getMessage());
            status = 1;
        } catch (IOException e) {
            progress.clear();
            var folder = Home.of(System.getenv()).folder();
            System.err.println("ocma: " + Refusal.told(folder, e));
            status = 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            status = 130;
        }
        System.exit(status);
    }

    private static int run(List<String> arguments, Progress progress) throws IOException, InterruptedException {
        var command = arguments.isEmpty() ? "help" : arguments.getFirst();
        var rest = arguments.isEmpty() ? arguments : arguments.subList(1, arguments.size());
        if (List.of("help", "--help", "-h").contains(command)) {
            System.out.print(HELP);
            return 0;
        }
        if ("test".equals(command)) {
            return new Tests(progress).run(rest);
        }
        if ("bench".equals(command)) {
            return new Tests(progress).benchmarks(rest);
        }
        if ("kills".equals(command)) {
            return new Tests(progress).kills(rest);
        }
        if ("outages".equals(command)) {
            return new Tests(progress).outages(rest);
        }
        if ("race".equals(command)) {
            return new Tests(progress).race(rest);
        }
        var stack = Stack.of(System.getenv());
        switch (command) {
            case "up" -> new Up(stack, progress).run(detached(rest));
            case "down" -> {
                stack.alone(progress, () -> Down.stop(stack, progress));
                progress.clear();
            }
            case "status" -> {
                return new Status(stack, Clock.systemUTC()).print(System.out) ? 0 : 1;
            }
            case "logs" -> {
                return Logs.print(stack, rest);
            }
            case "reset" -> Reset.run(stack, progress, rest.contains("--yes"));
            case "env" -> Env.print(stack);
            case "token" -> token(stack, rest);
            case "mail" -> Mails.print(stack, "messages", rest);
            case "sms" -> Mails.print(stack, "sms", rest);
            case "demo" -> demo(stack, progress);
            case "start" -> start(stack, stack.part(one(command, rest)), progress);
            case "stop" -> {
                var part = stack.part(one(command, rest));
                stack.alone(progress, () -> {
                    Upkeep.forget(stack.home, part.name());
                    stack.processes.stop(part, Duration.ofSeconds(30));
                });
            }
            case "kill" -> {
                var names =
                        rest.stream().filter(word -> !STAY_DEAD.equals(word)).toList();
                var part = stack.part(one(command, names));
                if (names.equals(rest)) {
                    kill(stack, part);
                } else {
                    stack.alone(progress, () -> {
                        Upkeep.forget(stack.home, part.name());
                        kill(stack, part);
                    });
                }
            }
            default -> throw new StackFailure("there is no command " + command + "; ./ocma help lists them");
        }
        return 0;
    }

    private static void start(Stack stack, Part part, Progress progress) throws IOException, InterruptedException {
        stack.alone(progress, () -> {
            new Starting(stack, progress, List.of(part)).run();
            new Watch(stack).begin();
        });
        progress.clear();
    }

    private static void kill(Stack stack, Part part) throws IOException, InterruptedException {
        var running =
                stack.processes.find(part.name()).orElseThrow(() -> new StackFailure(part.name() + " does not run"));
        stack.processes.kill(running);
    }

    private static void demo(Stack stack, Progress progress) throws IOException, InterruptedException {
        if (!stack.anythingRuns()) {
            throw new StackFailure("the stack does not run; start it with ./ocma up -d");
        }
        var addresses = new Demo.Addresses("http://127.0.0.1:" + stack.ports.of("GATEWAY"), stack.mail.address());
        var faults = new Demo.Faults() {
            @Override
            public void kill(String part) throws IOException, InterruptedException {
                Ocma.kill(stack, stack.part(part));
            }

            @Override
            public void start(String part) throws IOException, InterruptedException {
                Ocma.start(stack, stack.part(part), progress);
            }
        };
        var clock = Clock.systemUTC();
        new Demo(addresses, stack.tokens(clock)::of, faults, clock, System.out).run();
    }

    private static boolean detached(List<String> arguments) {
        for (var argument : arguments) {
            if (!"-d".equals(argument)) {
                throw new StackFailure("up knows only -d, not " + argument);
            }
        }
        return !arguments.isEmpty();
    }

    private static String one(String command, List<String> arguments) {
        if (arguments.size() != 1) {
            throw new StackFailure("say which part: ./ocma " + command + " PART");
        }
        return arguments.getFirst();
    }

    private static void token(Stack stack, List<String> arguments) throws IOException, InterruptedException {
        if (arguments.isEmpty()) {
            var table = new Table();
            Tokens.who().forEach(table::row);
            System.out.print(table);
            return;
        }
        if (!Tokens.who().containsKey(arguments.getFirst())) {
            throw new StackFailure("nobody is called " + arguments.getFirst() + "; ./ocma token lists them");
        }
        if (stack.processes.find(stack.keycloak.name()).isEmpty()) {
            throw new StackFailure("Keycloak does not run; start the stack with ./ocma up -d");
        }
        System.out.println(stack.tokens(Clock.systemUTC()).of(arguments.getFirst()));
    }
}
