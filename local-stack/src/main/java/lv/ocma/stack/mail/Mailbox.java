package lv.ocma.stack.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Messages as files, numbered in the order of their arrival; a message that was accepted is on the disk. */
final class Mailbox {
    private static final Pattern FILE = Pattern.compile("\\d{8}\\.mail");

    private final Path folder;
    /** Whose messages are asked for again and again; to read all of them each time would take longer with every message. */
    private final Map<String, List<Path>> byRecipient = new HashMap<>();

    private int last;

    Mailbox(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        try (var files = Files.list(folder)) {
            for (var unfinished : files.filter(file -> file.toString().endsWith(".unfinished"))
                    .toList()) {
                Files.delete(unfinished);
            }
        }
        var known = files();
        last = known.isEmpty() ? 0 : Integer.parseInt(id(known.getLast()));
        known.forEach(file -> index(read(file), file));
    }

    private void index(Letter letter, Path file) {
        letter.to().stream()
                .map(Mailbox::key)
                .distinct()
                .forEach(recipient -> byRecipient
                        .computeIfAbsent(recipient, _ -> new ArrayList<>())
                        .add(file));
    }

    private static String key(String address) {
        return address.toLowerCase(Locale.ROOT);
    }

    /** Returns only when the message would outlive a crash: the SMTP client is then told that it was accepted. */
    synchronized Letter keep(Instant received, String from, List<String> to, byte[] content) throws IOException {
        var id = String.format("%08d", last + 1);
        var letter = new Letter(id, received, from, to, content);
        var file = folder.resolve(id + ".mail");
        var unfinished = folder.resolve(id + ".unfinished");
        try (var channel = FileChannel.open(
                unfinished,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE)) {
            var bytes = ByteBuffer.wrap(letter.stored());
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        // The name itself is durable only when the folder is.
        try (var names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        }
        last++;
        index(letter, file);
        return letter;
    }

    /** Oldest first; of one recipient, or of all when the address is empty. */
    Stream<Letter> letters(String address) throws IOException {
        return (address.isEmpty() ? files() : of(address)).stream().map(Mailbox::read);
    }

    private synchronized List<Path> of(String address) {
        return List.copyOf(byRecipient.getOrDefault(key(address), List.of()));
    }

    Optional<Letter> letter(String id) {
        var file = folder.resolve(id + ".mail");
        return FILE.matcher(file.getFileName().toString()).matches() && Files.exists(file)
                ? Optional.of(read(file))
                : Optional.empty();
    }

    private List<Path> files() throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(
                            file -> FILE.matcher(file.getFileName().toString()).matches())
                    .sorted()
                    .toList();
        }
    }

    private static String id(Path file) {
        var name = file.getFileName().toString();
        return name.substring(0, name.indexOf('.'));
    }

    private static Letter read(Path file) {
        try {
            return Letter.of(id(file), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    /** A message as it arrived: the envelope of the SMTP session and the bytes of its content. */
    static final class Letter {
        private final String id;
        private final Instant received;
        private final String from;
        private final List<String> to;
        private final byte[] content;

        Letter(String id, Instant received, String from, List<String> to, byte[] content) {
            this.id = id;
            this.received = received;
            this.from = from;
            this.to = List.copyOf(to);
            this.content = content.clone();
        }

        String id() {
            return id;
        }

        Instant received() {
            return received;
        }

        String from() {
            return from;
        }

        List<String> to() {
            return to;
        }

        byte[] content() {
            return content.clone();
        }

        byte[] stored() {
            var envelope =
                    (received + "\n" + from + "\n" + String.join(" ", to) + "\n").getBytes(StandardCharsets.UTF_8);
            return ByteBuffer.allocate(envelope.length + content.length)
                    .put(envelope)
                    .put(content)
                    .array();
        }

        static Letter of(String id, byte[] stored) {
            var lines = new String[3];
            int start = 0;
            for (int line = 0; line < lines.length; line++) {
                int end = start;
                while (stored[end] != '\n') {
                    end++;
                }
                lines[line] = new String(stored, start, end - start, StandardCharsets.UTF_8);
                start = end + 1;
            }
            var content = new byte[stored.length - start];
            System.arraycopy(stored, start, content, 0, content.length);
            return new Letter(id, Instant.parse(lines[0]), lines[1], List.of(lines[2].split(" ")), content);
        }
    }
}
