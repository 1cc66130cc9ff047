package lv.ocma.stack.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import lv.ocma.stack.home.Progress;
import lv.ocma.stack.home.StackFailure;
import lv.ocma.stack.part.Unfinished;

/** Stops the stack and deletes its data: databases, events, messages, passwords, keys and logs. Moved ports stay. */
final class Reset {
    private static final List<String> FOLDERS =
            List.of("postgres-18", "kafka", "keycloak", "mail", "sms", "parts", "run", "logs", "secrets.properties");

    private Reset() {}

    static void run(Stack stack, Progress progress, boolean agreed) throws IOException, InterruptedException {
        System.out.println(
                "Deletes the databases, events, messages, passwords, keys and logs in " + stack.home.folder());
        if (!agreed && Boolean.getBoolean("ocma.asks")) {
            System.out.print("Go on? [y/N] ");
            var answer = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
            if (answer == null || !answer.strip().toLowerCase(Locale.ROOT).startsWith("y")) {
                throw new StackFailure("nothing was deleted");
            }
        }
        stack.alone(progress, () -> {
            Down.stop(stack, progress);
            for (var folder : FOLDERS) {
                Unfinished.delete(stack.home.at(folder));
                Unfinished.delete(stack.home.at("." + folder + ".unfinished"));
            }
        });
        progress.clear();
    }
}
