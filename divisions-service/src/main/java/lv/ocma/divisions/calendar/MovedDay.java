package lv.ocma.divisions.calendar;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A working day moved by Cabinet order: {@code from} is off, and its work is done on {@code to}.
 *
 * @param order as it is cited; null while not known
 * @param sources where it was read
 */
public record MovedDay(
        LocalDate from, LocalDate to, @Nullable String order, List<String> sources) {}
