package lv.ocma.stack.command;

import java.io.IOException;
import java.time.Clock;
import lv.ocma.stack.home.Progress;
import lv.ocma.stack.home.StackFailure;
import lv.ocma.stack.keycloak.Realm;
import lv.ocma.stack.keycloak.Tokens;
import lv.ocma.stack.part.Running;

/** Starts all parts; then returns, or stays until it is told to stop and stops all of them. */
final class Up {
    private final Stack stack;
    private final Progress progress;

    Up(Stack stack, Progress progress) {
        this.stack = stack;
        this.progress = progress;
    }

    void run(boolean detached) throws IOException, InterruptedException {
        var starting = new Starting(stack, progress, stack.parts);
        var interrupted = new Interrupted(starting::undo);
        Runtime.getRuntime().addShutdownHook(interrupted);
        var watch = new Watch(stack);
        stack.alone(progress, () -> {
            starting.run();
            if (detached) {
                watch.begin();
            } else {
                watch.here();
            }
        });
        progress.clear();
        var staying = new Interrupted(() -> {
            progress.clear();
            stack.alone(progress, () -> {
                Down.stop(stack, progress);
                Running.forget(stack.home, Watch.NAME);
                progress.line("all stopped; the data stays in " + stack.home.folder());
                // Being told to stop and having stopped is a success, not the 130 of a killed program. Still under the
                // lock: the keeper in this process would otherwise find its work done and speak of a stop elsewhere.
                Runtime.getRuntime().halt(0);
            });
        });
        if (!detached) {
            Runtime.getRuntime().addShutdownHook(staying);
        }
        Runtime.getRuntime().removeShutdownHook(interrupted);
        new Status(stack, Clock.systemUTC()).print(System.out);
        System.out.println();
        System.out.print(callers());
        System.out.println();
        System.out.print(next(detached));
        System.out.flush();
        if (!detached) {
            new Keeper(stack, Clock.systemUTC(), progress::line).run(() -> Running.forget(stack.home, Watch.NAME));
            Runtime.getRuntime().removeShutdownHook(staying);
            progress.line("the stack was stopped from elsewhere");
        }
    }

    private String callers() {
        var realm = new Realm(stack.secrets);
        var who = Tokens.who();
        var table = new Table().row("DEMO USER", "PASSWORD", "WHO");
        Tokens.users().forEach(user -> table.row(user, realm.userPassword(user), who.getOrDefault(user, "")));
        table.row("", "", "").row("CLIENT", "SECRET", "WHAT");
        for (var client : new String[] {"front-end", "front-end-2"}) {
            table.row(client, realm.clientSecret(client), "third-party front end");
        }
        table.row("portal", "a private key", "latvija.lv; its customers sign in at latvija-login (public)");
        table.row("staff-console", "public", "where the staff sign in");
        return table.toString();
    }

    private String next(boolean detached) {
        var gateway = stack.parts.stream()
                .filter(part -> "gateway".equals(part.name()))
                .findFirst();
        var try1 = gateway.map(part -> "  curl -s " + part.address() + "/v1/places?limit=3\n")
                .orElse("");
        return "Try next:\n" + try1 + "  ./ocma demo\n  ./ocma mail\n"
                + (detached ? "" : "Ctrl-C stops everything; the data stays.\n");
    }

    /** What is done when Ctrl-C or SIGTERM comes. */
    private static final class Interrupted extends Thread {
        private final Stack.Change change;

        private Interrupted(Stack.Change change) {
            super("interrupted");
            this.change = change;
        }

        @Override
        public void run() {
            try {
                change.make();
            } catch (IOException | InterruptedException | StackFailure e) {
                System.err.println("ocma: not everything could be stopped: " + e.getMessage() + "; run ./ocma down");
            }
        }
    }
}
