package lv.ocma.stack.part;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lv.ocma.stack.home.Ports;
import lv.ocma.stack.home.StackFailure;

/** Refuses to start a part whose port is taken, and says by whom. */
public final class PortCheck {
    private static final int SHOWN = 80;

    private PortCheck() {}

    public static void free(Part part) {
        taken(part).ifPresent(line -> {
            throw new StackFailure(line);
        });
    }

    /** Which port of a part somebody else has, who it is, and the cure; empty when all are free. */
    public static Optional<String> taken(Part part) {
        return part.ports().entrySet().stream()
                .filter(port -> !isFree(port.getValue()))
                .sorted(Map.Entry.comparingByKey())
                .findFirst()
                .map(port -> "port " + port.getValue() + " of " + part.name() + " is taken by "
                        + holder(port.getValue()).orElse("a process that we may not see")
                        + "; end it, or move ours with "
                        + Ports.variable(port.getKey()));
    }

    public static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            // Connections of an earlier run that wait for their end don't make a port taken.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static Optional<String> holder(int port) {
        return inode(port).flatMap(PortCheck::ownerOf).map(PortCheck::described);
    }

    private static String described(ProcessHandle process) {
        var words = Processes.commandLine(process).toList();
        var mark = words.stream().filter(word -> word.contains(Processes.MARK)).findFirst();
        if (mark.isPresent()) {
            return "process " + process.pid() + ", a part of another stack ("
                    + mark.get().substring(mark.get().indexOf(Processes.MARK) + Processes.MARK.length()) + ")";
        }
        // An argument may hold a whole script: the message stays one line.
        var line = String.join(" ", words).replaceAll("\\s+", " ").strip();
        return "process " + process.pid() + " (" + (line.length() > SHOWN ? line.substring(0, SHOWN) + "…" : line)
                + ")";
    }

    /** The kernel lists listening sockets with their inode; state 0A is LISTEN. */
    private static Optional<String> inode(int port) {
        var hexadecimal = String.format(":%04X", port);
        for (var table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
            try (var lines = Files.lines(Path.of(table))) {
                var found = lines.map(line -> List.of(line.strip().split("\\s+")))
                        .filter(fields ->
                                fields.size() > 9 && fields.get(1).endsWith(hexadecimal) && "0A".equals(fields.get(3)))
                        .map(fields -> fields.get(9))
                        .findFirst();
                if (found.isPresent()) {
                    return found;
                }
            } catch (IOException e) {
                // Not Linux: the holder can't be told, only that there is one.
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static Optional<ProcessHandle> ownerOf(String inode) {
        var socket = "socket:[" + inode + "]";
        return ProcessHandle.allProcesses()
                .filter(process -> {
                    try (var descriptors =
                            Files.newDirectoryStream(Path.of("/proc", Long.toString(process.pid()), "fd"))) {
                        for (var descriptor : descriptors) {
                            if (Files.isSymbolicLink(descriptor)
                                    && Files.readSymbolicLink(descriptor)
                                            .toString()
                                            .equals(socket)) {
                                return true;
                            }
                        }
                        return false;
                    } catch (IOException e) {
                        // Another user's process, or one that just ended: it can't be named.
                        return false;
                    }
                })
                .findFirst();
    }
}
