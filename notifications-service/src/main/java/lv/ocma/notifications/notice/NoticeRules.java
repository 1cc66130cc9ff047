package lv.ocma.notifications.notice;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;

/** The rules with their validity and sources (V4): a change of law is a change of data, and no date that stands is changed by it. */
record NoticeRules(List<NoticeRule> rows) {

    private static final String FILE = "/law/notice.json";
    private static final TypeReference<List<NoticeRule>> ROWS = new TypeReference<>() {};

    static NoticeRules read() {
        try (var file = NoticeRules.class.getResourceAsStream(FILE)) {
            return new NoticeRules(
                    JsonMapper.builder().addModule(new JavaTimeModule()).build().readValue(file, ROWS));
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }

    /**
     * The rule for that way which holds on the day of its basis.
     *
     * @param way channel of a message, or what is recorded of it by staff
     */
    NoticeRule of(String way, LocalDate day) {
        return rows.stream()
                .filter(row -> row.way().equals(way) && row.holdsOn(day))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no rule of notice for " + way + " on " + day));
    }

    NoticeRule named(String name) {
        return rows.stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no rule of notice is named " + name));
    }
}
