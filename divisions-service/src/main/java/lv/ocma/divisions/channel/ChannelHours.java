package lv.ocma.divisions.channel;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Comparator;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** From {@code opens} until {@code closes} of a weekday, local time of the wall clock in Latvia. */
@Embeddable
record ChannelHours(
        @Enumerated(EnumType.STRING) DayOfWeek weekday,
        @JdbcTypeCode(SqlTypes.LOCAL_TIME) LocalTime opens,
        @JdbcTypeCode(SqlTypes.LOCAL_TIME) LocalTime closes)
        implements Comparable<ChannelHours> {

    @Override
    public int compareTo(ChannelHours other) {
        return Comparator.comparing(ChannelHours::weekday)
                .thenComparing(ChannelHours::opens)
                .compare(this, other);
    }
}
