package lv.ocma.stack.command;

import java.io.IOException;
import java.util.HashSet;
import lv.ocma.stack.home.Progress;
import lv.ocma.stack.home.StackFailure;
import lv.ocma.stack.keycloak.Realm;
import lv.ocma.stack.keycloak.Tokens;
import lv.ocma.stack.part.Part;

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
        stack.alone(progress, starting::run);
        progress.clear();
        var staying = new Interrupted(() -> {
            progress.clear();
            stack.alone(progress, () -> Down.stop(stack, progress));
            progress.line("all stopped; the data stays in " + stack.home.folder());
            // Being told to stop and having stopped is a success, not the 130 of a killed program.
            Runtime.getRuntime().halt(0);
        });
        if (!detached) {
            Runtime.getRuntime().addShutdownHook(staying);
        }
        Runtime.getRuntime().removeShutdownHook(interrupted);
        Status.print(stack);
        System.out.println();
        System.out.print(callers());
        System.out.println();
        System.out.print(next(detached));
        System.out.flush();
        if (!detached) {
            watch();
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

    /** Says it when a part dies; returns when nothing runs any more because another ocma stopped it. */
    private void watch() throws InterruptedException {
        var gone = new HashSet<String>();
        while (true) {
            Thread.sleep(1000);
            if (!stack.anythingRuns()) {
                return;
            }
            for (var part : stack.parts) {
                if (stack.processes.find(part.name()).isPresent()) {
                    gone.remove(part.name());
                } else if (gone.add(part.name())) {
                    progress.line(ended(part));
                }
            }
        }
    }

    private static String ended(Part part) {
        return part.name() + " has ended; ./ocma logs " + part.name() + " tells more, ./ocma start " + part.name()
                + " starts it again";
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
