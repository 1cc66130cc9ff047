package lv.ocma.appointments.fee;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import lv.ocma.appointments.catalogue.Terms;
import lv.ocma.appointments.fee.WireTransfers.Owed;
import lv.ocma.contracts.divisions.PublishedVersion.Fee;
import lv.ocma.platform.testing.Clause;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WireTransfersTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 15);

    private final PaymentAccounts accounts =
            new PaymentAccounts(new ObjectMapper().registerModule(new JavaTimeModule()));

    @Test
    @Clause("R5")
    void a_transfer_has_account_amount_purpose_and_reference() {
        var terms = Map.of("eid-card", new Terms("eid-card", Map.of("lv", "Personas apliecība"), List.of()));

        var wire = WireTransfers.of(
                List.of(owed("eid-card", "30.00", null), owed("eid-card", "15.00", null)),
                DAY,
                "RF40K7M494XF1",
                accounts,
                terms);

        assertEquals(1, wire.transfers().size());
        var transfer = wire.transfers().getFirst();
        assertEquals("LV86TREL1060140918200", transfer.iban());
        assertEquals("90000050138", transfer.registrationNumber());
        assertEquals("TRELLV22", transfer.bic());
        assertEquals("45.00", transfer.amount());
        assertEquals("RF40K7M494XF1 Valsts nodeva: Personas apliecība", transfer.purpose());
        assertEquals(List.of(), wire.withoutAccount());
    }

    @Test
    @Clause("R5")
    void where_no_source_names_an_account_none_is_guessed() {
        var wire = WireTransfers.of(
                List.of(
                        owed("passport", "50.00", null),
                        owed("passport", "25.00", null),
                        owed("residence-permit-request", "100.00", "temporary permit documents")),
                DAY,
                null,
                accounts,
                Map.of());

        assertEquals(List.of(), wire.transfers());
        assertEquals(
                List.of("passport 75.00 ACCOUNT_NOT_KNOWN", "residence-permit-request 100.00 ACCOUNT_NOT_KNOWN"),
                wire.withoutAccount().stream()
                        .map(each -> each.service() + " " + each.amount() + " " + each.reason())
                        .toList());
    }

    @Test
    void an_account_for_one_kind_of_a_service_is_for_that_kind_alone() {
        var wire = WireTransfers.of(
                List.of(owed("residence-permit-request", "100.00", "permanent residence permit documents")),
                DAY,
                null,
                accounts,
                Map.of());

        assertEquals("LV37TREL1060140918500", wire.transfers().getFirst().iban());
    }

    @Test
    void what_was_paid_counts_for_the_charges_in_their_order() {
        var owed = WireTransfers.owed(
                List.of(owed("a", "30.00", null), owed("b", "15.00", null), owed("c", "5.00", null)),
                Money.of("35.50"));

        assertEquals(
                List.of("b 9.50", "c 5.00"),
                owed.stream().map(each -> each.service() + " " + each.amount()).toList());
    }

    @Test
    void a_purpose_is_no_longer_than_a_transfer_carries() {
        var terms = Map.of("eid-card", new Terms("eid-card", Map.of("lv", "ā".repeat(300)), List.of()));

        var wire = WireTransfers.of(List.of(owed("eid-card", "30.00", null)), DAY, "RF40K7M494XF1", accounts, terms);

        var purpose = wire.transfers().getFirst().purpose();
        assertEquals(140, purpose.length());
        assertTrue(purpose.startsWith("RF40K7M494XF1 "));
    }

    private static Owed owed(String service, String amount, @Nullable String subject) {
        var fee = new Fee(
                amount,
                "EUR",
                null,
                null,
                null,
                subject == null ? null : Map.of("en", subject),
                null,
                null,
                null,
                null,
                null);
        return new Owed(service, FeeOption.of(service, fee), new BigDecimal(amount));
    }
}
