package lv.ocma.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lv.ocma.platform.testing.Clause;
import org.junit.jupiter.api.Test;

/** Keys of columns and of events rotate while everything runs, as docs/operations/services.md tells. */
@SystemTest
class KeyRotationIT {

    private static final List<String> LISTS =
            List.of("keys.column.appointments", "keys.column.notifications", "keys.event");
    private static final String TOPIC = "ocma.appointments.booking.v1";

    private static final Pattern JWE = Pattern.compile("\"(eyJ[\\w-]+)\\.\\.");
    private static final Pattern KID = Pattern.compile("\"kid\":\"([^\"]+)\"");

    private final Api api;
    private final Diary diary;
    private final Mailbox mailbox;
    private final Inside inside;

    KeyRotationIT(Api api, Diary diary, Mailbox mailbox, Inside inside) {
        this.api = api;
        this.diary = diary;
        this.mailbox = mailbox;
        this.inside = inside;
    }

    @Test
    @Clause({"V2", "P5"})
    void keys_rotate_while_visits_are_booked_and_nothing_restarts_or_is_lost() throws IOException {
        var before = inside.startTimes();
        var old = booked("before");
        assertEquals("1", columnKeyOf(old));

        rotated(list -> list + ",rotated:" + newKey());
        var between = booked("between");
        assertEquals("1", columnKeyOf(between), "all instances must know a key before one uses it");

        rotated(list -> list.substring(list.indexOf(',') + 1) + "," + list.substring(0, list.indexOf(',')));
        Eventually.holds(
                "the new key is in use", () -> columnKeyOf(booked("after")).equals("rotated"));
        var fresh = booked("fresh");
        assertEquals("rotated", columnKeyOf(fresh));
        assertEquals("1", eventKeyOf(old));
        assertEquals("rotated", eventKeyOf(fresh));

        for (var visit : List.of(old, between, fresh)) {
            mailbox.awaits(visit.address(), 1);
            assertEquals(
                    visit.address(),
                    api.read(visit).then().statusCode(200).extract().jsonPath().getString("contact.email"));
        }
        var moved = old.changed(api.move(old, diary.aTimeAt("ventspils")));
        api.cancel(moved).then().statusCode(200);
        mailbox.awaits(old.address(), 3);
        assertEquals(before, inside.startTimes(), "nothing was restarted");
    }

    private Visit booked(String who) {
        return api.booked("front-end", diary.address("rotation-" + who), diary.aTimeAt("ventspils"));
    }

    private String columnKeyOf(Visit visit) {
        var stored = inside.one("appointments", "select contact_email from booking where id = '" + visit.id() + "'");
        return stored.substring(0, stored.indexOf('.'));
    }

    /** As the header of the JWE names it. */
    private String eventKeyOf(Visit visit) {
        return Eventually.gives(
                "the event of " + visit.id(),
                () -> inside.records(TOPIC).stream()
                        .filter(record -> visit.id().equals(record.key()))
                        .map(record -> JWE.matcher(new String(record.value(), StandardCharsets.UTF_8)))
                        .filter(Matcher::find)
                        .map(found -> KID.matcher(
                                new String(Base64.getUrlDecoder().decode(found.group(1)), StandardCharsets.UTF_8)))
                        .filter(Matcher::find)
                        .map(found -> found.group(1))
                        .findFirst());
    }

    private static String newKey() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** In every list, the services being given the time to see it; each file is replaced as a whole. */
    private void rotated(UnaryOperator<String> change) throws IOException {
        for (var list : LISTS) {
            var file = inside.home().resolve("keys").resolve(list);
            var unfinished = file.resolveSibling("." + list);
            Files.writeString(unfinished, change.apply(Files.readString(file).strip()));
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
