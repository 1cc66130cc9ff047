package lv.ocma.notifications.wording;

import java.math.BigDecimal;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.regex.Pattern;

/** What a placeholder stands for. All but counts are written in the one form of the language: a template does not choose it. */
public enum PlaceholderType {
    TEXT {
        @Override
        public Object read(String value) {
            return value;
        }
    },
    /** As digits, or by the plural rules of the language. */
    COUNT {
        @Override
        public Object read(String value) {
            return Integer.valueOf(value);
        }
    },
    /** A local date. */
    DATE {
        @Override
        public Object read(String value) {
            var date = LocalDate.parse(value);
            requireCommon(date.getYear());
            return date;
        }
    },
    /** A local time. */
    TIME {
        @Override
        public Object read(String value) {
            return LocalTime.parse(value);
        }
    },
    /** A moment, told in Riga time. */
    DATE_TIME {
        @Override
        public Object read(String value) {
            var moment = OffsetDateTime.parse(value);
            requireCommon(moment.getYear());
            return moment;
        }
    },
    /** An amount with its currency, e.g. {@code 12.50 EUR}. */
    MONEY {
        @Override
        public Object read(String value) {
            var parts = AMOUNT.matcher(value);
            if (!parts.matches()) {
                throw new IllegalArgumentException("no amount with a currency");
            }
            return new Money(new BigDecimal(parts.group(1)), parts.group(2));
        }
    },
    /** An address of the web. */
    LINK {
        @Override
        public Object read(String value) {
            var link = URI.create(value);
            if (link.getHost() == null || !WEB.contains(link.getScheme())) {
                throw new IllegalArgumentException("no address of the web");
            }
            return link;
        }
    };

    private static final Pattern AMOUNT = Pattern.compile("(-?\\d{1,12}(?:\\.\\d{1,3})?) ([A-Z]{3})");
    private static final Set<String> WEB = Set.of("https", "http");

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;

    /** Others are slips, and some cannot be written in another zone. */
    private static void requireCommon(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new IllegalArgumentException("no year of a message");
        }
    }

    /** Of a value as callers write it: dates and times by ISO 8601; {@link IllegalArgumentException} or {@link DateTimeException} where it is none. */
    public abstract Object read(String value);
}
