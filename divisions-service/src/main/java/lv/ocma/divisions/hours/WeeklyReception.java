package lv.ocma.divisions.hours;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.DayOfWeek;
import java.time.LocalTime;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One interval of a weekday, as it is stored: the local time of the wall clock, never shifted by a zone. */
@Embeddable
record WeeklyReception(
        @Enumerated(EnumType.STRING) @Column(name = "weekday")
        DayOfWeek weekday,

        @JdbcTypeCode(SqlTypes.LOCAL_TIME) @Column(name = "opens")
        LocalTime opens,

        @JdbcTypeCode(SqlTypes.LOCAL_TIME) @Column(name = "closes")
        LocalTime closes) {}
