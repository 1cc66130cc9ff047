package lv.ocma.appointments.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whose turn it is (V5, P2). Plain calculation from times, tickets and announced needs alone. Whom a colleague handed over comes first, then booked
 * visits whose time is near, an announced need counting as such a time, then remote tickets, then live ones; with shares, so that those
 * who come later are not left waiting for ever; at last those who are far too early.
 */
final class QueueOrder {

    private final Rule rule;

    QueueOrder(Rule rule) {
        this.rule = rule;
    }

    /**
     * @param near how long before the booked time the turn may come
     * @param bookedShare after so many with a booked time in a row somebody else has the turn, where one waits; null for no share
     * @param remoteShare after so many remote tickets in a row a live one; null for no share
     * @param handed how long somebody waits for the counter or employee alone to whom they were handed over
     */
    record Rule(
            Duration near,
            @Nullable Integer bookedShare,
            @Nullable Integer remoteShare,
            Duration handed) {}

    /** How many were called in a row of those who go before, while others waited. */
    record Run(int booked, int remote) {

        static final Run NONE = new Run(0, 0);
    }

    /** @param run how the shares stand after it */
    record Turn(Waiting waiting, WhyCalled why, Run run) {}

    /** Who calls, and what can be served there. */
    record Desk(String counter, String employee, @Nullable Set<String> services) {}

    private enum Group {
        HANDED,
        BOOKED,
        REMOTE,
        LIVE,
        EARLY
    }

    private static final Comparator<Waiting> TICKETS = Comparator.comparingInt(Waiting::sequence);

    /** Of those whom the desk can serve. */
    Optional<Turn> next(Collection<Waiting> all, Run run, Desk desk, Instant now) {
        return next(grouped(all.stream().filter(each -> isFor(each, desk, now)).toList(), now), run);
    }

    /** In the order in which they would be called if nobody else came and any desk could serve them. */
    List<Waiting> inOrder(Collection<Waiting> all, Run begin, Instant now) {
        var groups = grouped(all, now);
        var ordered = new ArrayList<Waiting>(all.size());
        var run = begin;
        for (var turn = next(groups, run); turn.isPresent(); turn = next(groups, run)) {
            ordered.add(turn.get().waiting());
            run = turn.get().run();
            groups.values().forEach(group -> group.remove(ordered.getLast()));
        }
        return ordered;
    }

    boolean isFor(Waiting waiting, Desk desk, Instant now) {
        return (desk.services() == null || desk.services().containsAll(waiting.services()))
                && !waiting.conflicts().contains(desk.employee())
                && isWantedBy(waiting.handed(), desk, now);
    }

    private boolean isWantedBy(Waiting.@Nullable Handed handed, Desk desk, Instant now) {
        if (handed == null || !now.isBefore(handed.at().plus(rule.handed()))) {
            return true;
        }
        return (handed.counter() == null || handed.counter().equals(desk.counter()))
                && (handed.employee() == null || handed.employee().equals(desk.employee()));
    }

    private static Optional<Turn> next(
            Map<Group, List<Waiting>> groups, Run run, @Nullable Integer bookedShare, @Nullable Integer remoteShare) {
        var remote = first(groups, Group.REMOTE);
        var live = first(groups, Group.LIVE);
        var booked = first(groups, Group.BOOKED);
        var others = remote.isPresent() || live.isPresent();
        var handed = first(groups, Group.HANDED);
        if (handed.isPresent()) {
            return handed.map(each -> new Turn(each, WhyCalled.HANDED_OVER, run));
        }
        var bookedDone = booked.isPresent() && others && isReached(run.booked(), bookedShare);
        if (booked.isPresent() && !bookedDone) {
            var why = booked.get().priority() == null ? WhyCalled.BOOKED_TIME : WhyCalled.PRIORITY;
            return booked.map(each -> new Turn(each, why, new Run(others ? run.booked() + 1 : 0, run.remote())));
        }
        var remoteDone = remote.isPresent() && live.isPresent() && isReached(run.remote(), remoteShare);
        if (remote.isPresent() && !remoteDone) {
            var why = bookedDone ? WhyCalled.REMOTE_SHARE : WhyCalled.REMOTE_TURN;
            return remote.map(each -> new Turn(each, why, new Run(0, live.isPresent() ? run.remote() + 1 : 0)));
        }
        if (live.isPresent()) {
            var why = bookedDone || remoteDone ? WhyCalled.LIVE_SHARE : WhyCalled.LIVE_TURN;
            return live.map(each -> new Turn(each, why, Run.NONE));
        }
        return first(groups, Group.EARLY).map(each -> new Turn(each, WhyCalled.EARLY, run));
    }

    private Optional<Turn> next(Map<Group, List<Waiting>> groups, Run run) {
        return next(groups, run, rule.bookedShare(), rule.remoteShare());
    }

    private static boolean isReached(int inARow, @Nullable Integer share) {
        return share != null && inARow >= share;
    }

    private static Optional<Waiting> first(Map<Group, List<Waiting>> groups, Group group) {
        var waiting = groups.getOrDefault(group, List.of());
        return waiting.isEmpty() ? Optional.empty() : Optional.of(waiting.getFirst());
    }

    private Map<Group, List<Waiting>> grouped(Collection<Waiting> all, Instant now) {
        var groups = new EnumMap<Group, List<Waiting>>(Group.class);
        for (var each : all) {
            groups.computeIfAbsent(groupOf(each, now), group -> new ArrayList<>())
                    .add(each);
        }
        groups.forEach(
                (group, waiting) -> waiting.sort(Comparator.<Waiting, Instant>comparing(each -> since(each, group))
                        .thenComparing(TICKETS)));
        return groups;
    }

    private Group groupOf(Waiting waiting, Instant now) {
        if (waiting.handed() != null) {
            return Group.HANDED;
        }
        if (waiting.priority() != null) {
            return Group.BOOKED;
        }
        if (waiting.isEarly(rule.near(), now)) {
            return Group.EARLY;
        }
        return switch (waiting.kind()) {
            case BOOKED -> waiting.late() ? Group.LIVE : Group.BOOKED;
            case REMOTE -> Group.REMOTE;
            case LIVE -> Group.LIVE;
        };
    }

    /** By which time those of one group stand in order. */
    private static Instant since(Waiting waiting, Group group) {
        return switch (group) {
            case HANDED -> Objects.requireNonNull(waiting.handed()).at();
            case BOOKED -> waiting.priority() == null ? Objects.requireNonNull(waiting.bookedFor()) : earliest(waiting);
            case EARLY -> Objects.requireNonNull(waiting.bookedFor());
            case REMOTE, LIVE -> waiting.arrivedAt();
        };
    }

    private static Instant earliest(Waiting waiting) {
        var booked = waiting.bookedFor();
        return booked == null || waiting.late() || waiting.arrivedAt().isBefore(booked) ? waiting.arrivedAt() : booked;
    }
}
