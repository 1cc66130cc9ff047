package lv.ocma.stack.sms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jsmpp.bean.SubmitSm;

/** Segments as lines of a file, in the order of their arrival: one process writes them, others may read them meanwhile. */
public final class Texts {
    private final Path file;
    private final ObjectMapper json = new ObjectMapper();
    private int last;

    public Texts(Path folder) {
        file = folder.resolve("segments.jsonl");
    }

    /** To be called before the first is kept: goes on counting, without the line that a crash cut off. */
    synchronized void resume() throws IOException {
        Files.createDirectories(file.getParent());
        var known = lines();
        last = known.size();
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.truncate(known.stream()
                    .mapToLong(line -> line.getBytes(StandardCharsets.UTF_8).length + 1L)
                    .sum());
        }
    }

    /** Returns only when the segment would outlive a crash: the client is then told that it was accepted. */
    synchronized Segment keep(Instant received, SubmitSm message) throws IOException {
        var segment = Segment.of("%08x".formatted(last + 1), received, message);
        try (var channel = FileChannel.open(file, StandardOpenOption.APPEND)) {
            var bytes = ByteBuffer.wrap((json.writeValueAsString(segment) + "\n").getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        last++;
        return segment;
    }

    /** Oldest first; to one number, or all when it is empty. */
    public List<Text> to(String number) throws IOException {
        var segments = new ArrayList<Segment>();
        for (var line : lines()) {
            segments.add(read(line));
        }
        return Text.of(segments).stream()
                .filter(text -> number.isEmpty() || number.equals(text.to()))
                .toList();
    }

    private Segment read(String line) throws JsonProcessingException {
        return json.readValue(line, Segment.class);
    }

    /** Those that are finished. */
    private List<String> lines() throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        var content = Files.readString(file);
        return content.substring(0, content.lastIndexOf('\n') + 1).lines().toList();
    }
}
