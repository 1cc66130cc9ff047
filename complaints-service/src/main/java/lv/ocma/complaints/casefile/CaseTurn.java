package lv.ocma.complaints.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Objects;
import lv.ocma.complaints.deadline.Turn;
import org.jspecify.annotations.Nullable;

/** What has moved the term of a case, as it is kept. */
@Embeddable
class CaseTurn {

    private static final String PAUSE = "PAUSE";
    private static final String EXTENSION = "EXTENSION";

    private String kind;

    @Column(name = "from_day")
    private LocalDate fromDay;

    @Column(name = "until_day")
    private @Nullable LocalDate untilDay;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected CaseTurn() {}

    private CaseTurn(String kind, LocalDate fromDay, @Nullable LocalDate untilDay) {
        this.kind = kind;
        this.fromDay = fromDay;
        this.untilDay = untilDay;
    }

    static CaseTurn pause(LocalDate from) {
        return new CaseTurn(PAUSE, from, null);
    }

    /** @param told local date on which the submitter was told */
    static CaseTurn extension(LocalDate told, LocalDate until) {
        return new CaseTurn(EXTENSION, told, until);
    }

    boolean isOpen() {
        return untilDay == null;
    }

    CaseTurn endedOn(LocalDate day) {
        return new CaseTurn(kind, fromDay, day);
    }

    Turn turn() {
        return kind.equals(PAUSE)
                ? new Turn.Pause(fromDay, untilDay)
                : new Turn.Extension(Objects.requireNonNull(untilDay));
    }
}
