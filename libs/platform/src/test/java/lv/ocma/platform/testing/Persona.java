package lv.ocma.platform.testing;

import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lv.ocma.platform.security.StaffRole;
import lv.ocma.platform.security.Who;
import org.jspecify.annotations.Nullable;

/**
 * One kind of caller.
 *
 * @param who as operations declare it; null for who is nobody to all of them
 * @param client through which; empty for who sends no token
 * @param worksHere an employee whose division covers the place of the scene
 * @param holdsToken whether the right manage token is shown, alone or beside a token of the realm
 */
record Persona(
        String name,
        @Nullable Who who,
        @Nullable UUID person,
        String client,
        @Nullable StaffRole role,
        String division,
        boolean worksHere,
        boolean holdsToken) {

    private static final String CODE = "320000-00000"; // invented

    static List<Persona> around(Scene scene) {
        var other = Scene.OTHER_PERSON;
        var all = new ArrayList<>(List.of(
                new Persona("nobody", null, null, "", null, "", false, false),
                of("the person", Who.CUSTOMER, scene.person(), Scene.CLIENT),
                of("the person over another front end", Who.CUSTOMER, scene.person(), Scene.OTHER_CLIENT),
                of("another person", Who.CUSTOMER, other, Scene.CLIENT),
                of("the portal for the person", Who.PORTAL, scene.person(), "portal"),
                of("the portal for another person", Who.PORTAL, other, "portal"),
                of("the portal alone", Who.PORTAL, null, "portal"),
                of("somebody who is not linked, through the front end", null, null, Scene.CLIENT),
                of("somebody who is not linked, through the portal", null, null, "portal"),
                of("somebody who is not linked, through the staff console", null, null, "staff-console"),
                of("the front end", Who.FRONT_END, null, Scene.CLIENT),
                of("another front end", Who.FRONT_END, null, Scene.OTHER_CLIENT),
                new Persona(
                        "another front end with the manage token",
                        Who.FRONT_END,
                        null,
                        Scene.OTHER_CLIENT,
                        null,
                        "",
                        false,
                        true),
                new Persona(
                        "somebody who is not linked, with the manage token",
                        Who.MANAGE_TOKEN,
                        null,
                        Scene.CLIENT,
                        null,
                        "",
                        false,
                        true),
                new Persona("the holder of the manage token", Who.MANAGE_TOKEN, null, "", null, "", false, true),
                new Persona(
                        "the holder of a made-up manage token", Who.MANAGE_TOKEN, null, "", null, "", false, false)));
        for (var role : StaffRole.values()) {
            all.add(employee(role, "of the branch", scene.branch(), true));
            all.add(employee(role, "of the branch's division", scene.division(), true));
            all.add(employee(role, "of another division", Scene.ELSEWHERE, false));
        }
        return all;
    }

    private static Persona of(String name, @Nullable Who who, @Nullable UUID person, String client) {
        return new Persona(name, who, person, client, null, "", false, false);
    }

    private static Persona employee(StaffRole role, String where, String division, boolean here) {
        return new Persona(
                "a " + role.claim() + " " + where, Who.STAFF, null, "staff-console", role, division, here, false);
    }

    /** Empty for those who send none. */
    String token() {
        return sendsToken() ? TestTokens.sign(claims(), TestTokens.ALL_SCOPES) : "";
    }

    String token(Flaw flaw, String neededScope) {
        return flaw.in(claims(), neededScope);
    }

    /** By whose token alone it is who it is. */
    boolean needsItsToken() {
        return sendsToken() && who != null && !holdsToken;
    }

    boolean sendsToken() {
        return !client.isEmpty();
    }

    private JwtClaimsBuilder claims() {
        if (role != null) {
            return TestTokens.staffClaims(role, List.of(division));
        }
        if (person != null) {
            return TestTokens.person(client, person, CODE);
        }
        return who == null || who == Who.MANAGE_TOKEN ? TestTokens.unlinked(client) : TestTokens.client(client);
    }
}
