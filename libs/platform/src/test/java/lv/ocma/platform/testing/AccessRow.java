package lv.ocma.platform.testing;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import lv.ocma.platform.security.StaffRole;
import lv.ocma.platform.security.Who;

/**
 * How one operation is called, on which things, and whose they have to be.
 *
 * @param success status of the answer to whoever may call it; of an operation that changes something this may well be what
 *     follows the last check of the caller, such as 412
 * @param everywhere roles that are bound to no division here
 */
public record AccessRow(
        String operation,
        Ownership ownership,
        List<Thing> things,
        int success,
        Set<StaffRole> everywhere,
        Request request) {

    /** Sends the request of one caller. */
    public interface Request {
        Response send(RequestSpecification by, Thing thing);
    }

    enum Ownership {
        /** Whoever has the scope and the role may. */
        NOBODYS,
        /** What the caller has, so there has to be a person; the answer shows the things that are theirs and no others. */
        THE_CALLERS,
        /** What the client itself has: whoever acts for a person through it is refused. */
        THE_CLIENTS,
        /** Only whose it is, or who works where it is. */
        THE_THINGS
    }

    public static AccessRow of(String operation, int success, Function<RequestSpecification, Response> request) {
        return new AccessRow(
                operation,
                Ownership.NOBODYS,
                List.of(Thing.NONE),
                success,
                Set.of(),
                (by, nothing) -> request.apply(by));
    }

    /** An operation that lists what is the caller's. */
    public static AccessRow ofOwn(String operation, Thing thing, Function<RequestSpecification, Response> request) {
        return new AccessRow(
                operation, Ownership.THE_CALLERS, List.of(thing), 200, Set.of(), (by, nothing) -> request.apply(by));
    }

    /** An operation on what is the caller's, which goes no further than this. */
    public static AccessRow ofOwn(String operation, int success, Function<RequestSpecification, Response> request) {
        return new AccessRow(
                operation,
                Ownership.THE_CALLERS,
                List.of(Thing.NONE),
                success,
                Set.of(),
                (by, nothing) -> request.apply(by));
    }

    /** An operation on what the client that calls has. */
    public static AccessRow ofClient(String operation, int success, Function<RequestSpecification, Response> request) {
        return new AccessRow(
                operation,
                Ownership.THE_CLIENTS,
                List.of(Thing.NONE),
                success,
                Set.of(),
                (by, nothing) -> request.apply(by));
    }

    public static AccessRow on(List<Thing> things, String operation, int success, Request request) {
        return new AccessRow(operation, Ownership.THE_THINGS, things, success, Set.of(), request);
    }

    /** The same row where these roles may wherever the thing is. */
    public AccessRow everywhere(StaffRole... roles) {
        return new AccessRow(operation, ownership, things, success, Set.of(roles), request);
    }

    /** What a caller is answered whom the operation is open to. */
    Expected expected(Persona caller, Thing thing) {
        return switch (ownership) {
            case NOBODYS -> done();
            case THE_CALLERS -> caller.person() == null ? new Expected(403, "forbidden") : done();
            case THE_CLIENTS -> caller.person() == null ? done() : new Expected(403, "forbidden");
            case THE_THINGS -> {
                if (caller.who() == Who.STAFF) {
                    var role = caller.role();
                    yield caller.worksHere() || (role != null && everywhere.contains(role))
                            ? done()
                            : new Expected(403, null);
                }
                yield isTheirs(caller, thing) ? done() : new Expected(404, "not-found");
            }
        };
    }

    private Expected done() {
        return new Expected(success, null);
    }

    private static boolean isTheirs(Persona caller, Thing thing) {
        var opened = caller.holdsToken() && thing.manageToken() != null;
        if (opened || caller.who() == Who.MANAGE_TOKEN) {
            return opened;
        }
        return thing.person() == null
                ? caller.person() == null && caller.client().equals(thing.client())
                : thing.person().equals(caller.person());
    }

    /** Whether the answer shows neither too little nor too much. */
    boolean shows(Response answer, Persona caller, Thing thing) {
        return ownership != Ownership.THE_CALLERS
                || thing.equals(Thing.NONE)
                || answer.statusCode() != success
                || answer.asString().contains(thing.id()) == Objects.equals(thing.person(), caller.person());
    }
}
