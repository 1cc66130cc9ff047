package lv.ocma.divisions.servicechange;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lv.ocma.divisions.calendar.InCalendar;
import lv.ocma.divisions.calendar.WorkingCalendar;
import lv.ocma.divisions.servicechange.NewServiceVersion.NewEnactment;
import lv.ocma.divisions.servicechange.NewServiceVersion.NewFee;
import lv.ocma.divisions.servicechange.NewServiceVersion.NewGround;
import lv.ocma.divisions.servicechange.NewServiceVersion.NewReference;
import lv.ocma.divisions.text.Texts;
import lv.ocma.platform.problem.Invalid;
import org.jspecify.annotations.Nullable;

/** What a version must be, whatever the versions beside it; all that it breaks is named at once. */
final class VersionRules {

    static final String AMOUNT = "^[0-9]{1,7}\\.[0-9]{2}$";
    static final String CURRENCY = "^[A-Z]{3}$";
    static final String CODE = "^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$";
    static final String PERIOD = "^P[1-9][0-9]{0,3}[DWMY]$";

    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Z}]+");
    private static final int LONGEST_VISIT = 480;
    private static final int MOST_DAYS = 10_000;

    /** What nobody can pay in is none: codes of metals, of funds and of tests have no smaller unit. */
    private static final Set<String> MONEY = Currency.getAvailableCurrencies().stream()
            .filter(currency -> currency.getDefaultFractionDigits() >= 0)
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    private final Checks checks = new Checks();
    private final Predicate<String> isAuthority;
    private final Predicate<String> isChannel;

    private VersionRules(Predicate<String> isAuthority, Predicate<String> isChannel) {
        this.isAuthority = isAuthority;
        this.isChannel = isChannel;
    }

    /** {@link Invalid} unless it keeps all rules. */
    static void check(NewServiceVersion wanted, Predicate<String> isAuthority, Predicate<String> isChannel) {
        var rules = new VersionRules(isAuthority, isChannel);
        rules.dates(wanted);
        rules.request(wanted);
        rules.words(wanted);
        rules.law(wanted);
        rules.checks.requireNone();
    }

    private void dates(NewServiceVersion wanted) {
        if (checks.present("/validFrom", wanted.validFrom())) {
            known("/validFrom", wanted.validFrom());
        }
        known("/validTo", wanted.validTo());
        checks.inOrder("/validTo", wanted.validFrom(), wanted.validTo());
    }

    private void known(String at, @Nullable LocalDate date) {
        if (date != null && (date.isBefore(WorkingCalendar.FIRST) || date.isAfter(WorkingCalendar.LAST))) {
            checks.broken(at, InCalendar.RULE, WorkingCalendar.RANGE);
        }
    }

    private void request(NewServiceVersion wanted) {
        var visit = wanted.visit();
        if (checks.present("/visit", visit) && visit != null) {
            checks.texts("/visit/note", visit.note());
            checks.present("/visit/minutesPerPerson", visit.minutesPerPerson());
            checks.range("/visit/minutesPerPerson", visit.minutesPerPerson(), 1, LONGEST_VISIT);
        }
        checks.present("/requestedAtOffice", wanted.requestedAtOffice());
        if (Boolean.FALSE.equals(wanted.requestedAtOffice())) {
            checks.required("/submittedTo", wanted.submittedTo());
        } else if (wanted.submittedTo() != null) {
            checks.broken("/submittedTo", "submitted-elsewhere");
        }
        var channels = new HashSet<String>();
        checks.each("/requestChannels", wanted.requestChannels(), (at, channel) -> {
            channel(at + "/channel", channel.channel());
            checks.texts(at + "/limitation", channel.limitation());
            once(at + "/channel", channels, channel.channel());
        });
        var receipt = new HashSet<String>();
        checks.each("/receiptChannels", wanted.receiptChannels(), (at, channel) -> {
            channel(at, channel);
            once(at, receipt, channel);
        });
        var fees = new ArrayList<NewFee>();
        checks.each("/fees", wanted.fees(), (at, fee) -> {
            fee(at, fee);
            if (fees.stream().anyMatch(other -> isSame(fee, other))) {
                checks.broken(at, "fee-overlaps");
            }
            fees.add(fee);
        });
        var times = new HashSet<Integer>();
        checks.each("/executionWorkingDays", wanted.executionWorkingDays(), (at, days) -> {
            checks.range(at, days, 0, MOST_DAYS);
            once(at, times, days);
        });
        checks.range("/longestWorkingDays", wanted.longestWorkingDays(), 0, MOST_DAYS);
    }

    /** One that no service has yet comes with a release, as front ends have to learn what it is. */
    private void channel(String at, @Nullable String channel) {
        checks.matches(at, channel, CODE);
        if (channel != null && channel.matches(CODE) && !isChannel.test(channel)) {
            checks.broken(at, "unknown-channel");
        }
    }

    private <T> void once(String at, Set<T> before, @Nullable T value) {
        if (value != null && !before.add(value)) {
            checks.broken(at, "named-twice");
        }
    }

    private void fee(String at, NewFee fee) {
        var price = fee.price();
        if (checks.present(at + "/price", price) && price != null) {
            checks.matches(at + "/price/amount", price.amount(), AMOUNT);
            currency(at + "/price/currency", price.currency());
        }
        checks.range(at + "/workingDays", fee.workingDays(), 0, MOST_DAYS);
        checks.texts(at + "/term", fee.term());
        checks.texts(at + "/relief", fee.relief());
        checks.texts(at + "/subject", fee.subject());
        checks.texts(at + "/unit", fee.unit());
        if (fee.channel() != null) {
            channel(at + "/channel", fee.channel());
        }
        checks.inOrder(at + "/validTo", fee.validFrom(), fee.validTo());
        checks.required(at + "/source", fee.source());
    }

    private void currency(String at, @Nullable String currency) {
        checks.matches(at, currency, CURRENCY);
        if (currency != null && currency.matches(CURRENCY) && !MONEY.contains(currency)) {
            checks.broken(at, "unknown-currency");
        }
    }

    private void words(NewServiceVersion wanted) {
        checks.inLatvian("/name", wanted.name());
        checks.texts("/description", wanted.description());
        checks.text("/submittedTo", wanted.submittedTo());
        checks.texts("/identityDocument", wanted.identityDocument());
        checks.texts("/bring", wanted.bring());
        checks.texts("/terms", wanted.terms());
        checks.texts("/appeal", wanted.appeal());
        checks.texts("/caution", wanted.caution());
        if (wanted.sources() == null || wanted.sources().isEmpty()) {
            checks.broken("/sources", "required");
        }
        checks.each("/sources", wanted.sources(), checks::required);
    }

    private void law(NewServiceVersion wanted) {
        var references = new HashSet<NewReference>();
        checks.each("/legalReferences", wanted.legalReferences(), (at, reference) -> {
            reference(at, reference);
            once(at, references, reference);
        });
        var earlier = new ArrayList<NewGround>();
        checks.each("/refusalGrounds", wanted.refusalGrounds(), (at, ground) -> {
            ground(at, ground);
            if (earlier.stream().anyMatch(other -> isSame(other, ground))) {
                checks.broken(at, "ground-overlaps");
            }
            earlier.add(ground);
        });
        var dispute = wanted.dispute();
        if (dispute != null) {
            if (checks.present("/dispute/authority", dispute.authority())
                    && dispute.authority() != null
                    && !isAuthority.test(dispute.authority())) {
                checks.broken("/dispute/authority", "unknown-authority");
            }
            checks.matches("/dispute/period", dispute.period(), PERIOD);
            if (dispute.enactment() != null) {
                enactment("/dispute/enactment", dispute.enactment());
            }
            checks.required("/dispute/source", dispute.source());
        }
    }

    private void reference(String at, NewReference reference) {
        checks.inSomeLanguage(at + "/title", reference.title());
        checks.text(at + "/section", reference.section());
        checks.link(at + "/link", reference.link());
        checks.inOrder(at + "/validTo", reference.validFrom(), reference.validTo());
        checks.required(at + "/source", reference.source());
    }

    private void enactment(String at, NewEnactment enactment) {
        checks.inSomeLanguage(at + "/title", enactment.title());
        checks.text(at + "/section", enactment.section());
        checks.link(at + "/link", enactment.link());
    }

    private void ground(String at, NewGround ground) {
        checks.matches(at + "/code", ground.code(), CODE);
        checks.inLatvian(at + "/text", ground.text());
        if (checks.present(at + "/enactment", ground.enactment()) && ground.enactment() != null) {
            enactment(at + "/enactment", ground.enactment());
        }
        checks.inOrder(at + "/validTo", ground.validFrom(), ground.validTo());
        checks.required(at + "/source", ground.source());
    }

    private static boolean isSame(NewGround one, NewGround other) {
        return one.code() != null
                && one.code().equals(other.code())
                && !endsBefore(one.validTo(), other.validFrom())
                && !endsBefore(other.validTo(), one.validFrom());
    }

    /** Nobody pays two amounts for one thing on one date, in whatever currency. */
    private static boolean isSame(NewFee one, NewFee other) {
        return Objects.equals(one.workingDays(), other.workingDays())
                && Objects.equals(one.channel(), other.channel())
                && isSame(one.term(), other.term())
                && isSame(one.relief(), other.relief())
                && isSame(one.subject(), other.subject())
                && isSame(one.unit(), other.unit())
                && !endsBefore(one.validTo(), other.validFrom())
                && !endsBefore(other.validTo(), one.validFrom());
    }

    /** In a language that both have, whatever the case and the spaces: one more translation makes no other thing of it. */
    private static boolean isSame(@Nullable Texts one, @Nullable Texts other) {
        var known = Texts.orUnknown(one).known();
        var others = Texts.orUnknown(other).known();
        return known.isEmpty() == others.isEmpty()
                && (known.isEmpty()
                        || known.entrySet().stream()
                                .anyMatch(text -> others.containsKey(text.getKey())
                                        && folded(text.getValue())
                                                .equals(folded(others.getOrDefault(text.getKey(), "")))));
    }

    private static String folded(String text) {
        return BETWEEN.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll(" ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    private static boolean endsBefore(@Nullable LocalDate end, @Nullable LocalDate begin) {
        return end != null && begin != null && end.isBefore(begin);
    }
}
