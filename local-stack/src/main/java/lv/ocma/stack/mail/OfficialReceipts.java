package lv.ocma.stack.mail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What became of messages to official electronic addresses, numbered in its order: a line each in a file, so that numbers go on after a restart. */
final class OfficialReceipts {
    private static final int MOST = 100;

    private final ObjectMapper json = new ObjectMapper();
    private final Path file;
    private final List<Receipt> told = new ArrayList<>();

    OfficialReceipts(Path folder) throws IOException {
        this.file = folder.resolve("e-address-receipts.jsonl");
        if (Files.exists(file)) {
            for (var line : Files.readAllLines(file)) {
                told.add(json.readValue(line, Receipt.class));
            }
        }
    }

    /** @param event DELIVERED or READ */
    record Receipt(long number, String message, String event, String at) {}

    /** The first time only. */
    synchronized void add(String message, String event, Instant at) throws IOException {
        if (told.stream()
                .anyMatch(each -> each.message().equals(message) && each.event().equals(event))) {
            return;
        }
        var receipt = new Receipt(told.size() + 1L, message, event, at.toString());
        Files.writeString(
                file,
                json.writeValueAsString(receipt) + "\n",
                StandardCharsets.UTF_8,
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
        told.add(receipt);
    }

    /** As JSON, at most a hundred. */
    synchronized byte[] after(long number) throws JsonProcessingException {
        var first = Math.clamp(number, 0, told.size());
        return json.writeValueAsBytes(Map.of("receipts", told.subList(first, Math.min(first + MOST, told.size()))));
    }
}
