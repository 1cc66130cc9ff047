package lv.ocma.appointments.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import lv.ocma.appointments.Api;
import lv.ocma.appointments.Given;
import lv.ocma.platform.security.StaffRole;
import lv.ocma.platform.testing.Eventually;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.testing.TestTokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class HeadOfficeFiguresTest {

    private static final String MIGRATION = "/db/migration/V202611260495__places_are_read_anew_for_the_head_office.sql";

    @Inject
    Given given;

    @Test
    void head_office_that_was_told_before_it_was_known_as_such_is_known_without_its_next_event() throws IOException {
        var place = given.aPlace().published();
        var head = given.aPlace().headOffice().published();
        assertEquals(200, asksFor(place, head));
        given.change("update place set head_office = false where id <> ?", "none");
        assertEquals(403, asksFor(place, head));

        given.change(migration());
        assertEquals(
                List.of("true"),
                given.texts(
                        "select cast(leased_until > now() + interval '10 minutes' as text) from projection_rebuild where consumer = ?",
                        "appointments.place"),
                "not by an instance of the release before");
        given.change("update projection_rebuild set leased_until = now() where consumer = ?", "appointments.place");

        Eventually.becomes(200, () -> asksFor(place, head));
        assertEquals(
                List.of("1"),
                given.texts("select count(*) from projection_rebuild where consumer = ?", "appointments.place"));
    }

    private int asksFor(String place, String head) {
        return Api.as(TestTokens.staff(StaffRole.DIVISION_MANAGER, head))
                .get("/v1/statistics/visits?place=%s&from=%s&to=%s".formatted(place, given.today(), given.today()))
                .statusCode();
    }

    private static String migration() throws IOException {
        try (var file = Objects.requireNonNull(HeadOfficeFiguresTest.class.getResourceAsStream(MIGRATION))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
