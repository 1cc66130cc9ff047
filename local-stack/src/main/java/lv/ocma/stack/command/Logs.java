package lv.ocma.stack.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lv.ocma.stack.home.StackFailure;
import lv.ocma.stack.part.Part;

/** The ends of the parts' logs, or their growth as it happens. */
final class Logs {
    private Logs() {}

    static int print(Stack stack, List<String> arguments) throws IOException, InterruptedException {
        var follow = arguments.contains("-f");
        var named =
                arguments.stream().filter(argument -> !"-f".equals(argument)).toList();
        var parts =
                named.isEmpty() ? stack.parts : named.stream().map(stack::part).toList();
        var files = new ArrayList<Path>();
        for (Part part : parts) {
            var log = stack.home.log(part.name());
            if (Files.exists(log)) {
                files.add(log);
            }
        }
        if (files.isEmpty()) {
            throw new StackFailure("there are no logs yet; start the stack with ./ocma up -d");
        }
        var command = new ArrayList<>(List.of("tail", "-n", named.isEmpty() ? "15" : "200"));
        if (follow) {
            command.add("-F");
        }
        files.forEach(file -> command.add(file.toString()));
        var tail = new ProcessBuilder(command).inheritIO().start();
        Runtime.getRuntime().addShutdownHook(new Thread(tail::destroy));
        return tail.waitFor();
    }
}
