package lv.ocma.complaints.survey;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import lv.ocma.platform.problem.Gone;
import org.jspecify.annotations.Nullable;

/** That somebody was asked, until it is answered once or expires; once answered it has forgotten what it was about. */
@Entity
@Table(name = "survey_invitation")
class SurveyInvitation {

    @Id
    private UUID id;

    @Column(name = "token_hash")
    private String tokenHash;

    private String[] invitees;

    private @Nullable String place;

    private @Nullable String service;

    private @Nullable LocalDate month;

    @Column(name = "last_day")
    private LocalDate lastDay;

    private boolean answered;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected SurveyInvitation() {}

    /** What an answer is counted under, and all that it knows of where it comes from. */
    record Group(String place, String service, YearMonth month) {}

    /** @param invitees keyed hashes by which the person is known */
    SurveyInvitation(UUID id, String tokenHash, List<String> invitees, Group about, LocalDate lastDay) {
        this.id = id;
        this.tokenHash = tokenHash;
        this.invitees = invitees.toArray(String[]::new);
        this.place = about.place();
        this.service = about.service();
        this.month = about.month().atDay(1);
        this.lastDay = lastDay;
    }

    /** Once. {@link Gone} where it was answered before, or is over. */
    Group answer(LocalDate today) {
        if (answered) {
            throw new Gone("survey-answered");
        }
        if (today.isAfter(lastDay)) {
            throw new Gone("survey-over");
        }
        var about = new Group(
                Objects.requireNonNull(place),
                Objects.requireNonNull(service),
                YearMonth.from(Objects.requireNonNull(month)));
        answered = true;
        place = null;
        service = null;
        month = null;
        return about;
    }

    UUID id() {
        return id;
    }

    List<String> invitees() {
        return List.of(invitees);
    }
}
