package lv.ocma.platform.together;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import lv.ocma.platform.testing.RealInfrastructure;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class OncePerTransactionTest {

    @Inject
    OncePerTransaction once;

    private final AtomicInteger reads = new AtomicInteger();

    private int read(Class<?> kind, Object key) {
        return once.read(kind, key, reads::incrementAndGet);
    }

    @Test
    void in_a_transaction_each_is_read_once_and_in_the_next_one_anew() {
        var first = QuarkusTransaction.requiringNew()
                .call(() -> List.of(
                        read(String.class, 1), read(String.class, 1), read(String.class, 2), read(Long.class, 1)));
        assertEquals(List.of(1, 1, 2, 3), first);
        assertEquals(4, QuarkusTransaction.requiringNew().call(() -> read(String.class, 1)));
    }

    @Test
    void what_the_transaction_has_changed_is_read_again_and_all_else_is_not() {
        var read = QuarkusTransaction.requiringNew().call(() -> {
            var before = List.of(read(String.class, 1), read(Long.class, 1));
            once.forget(String.class);
            return List.of(before, List.of(read(String.class, 1), read(Long.class, 1)));
        });
        assertEquals(List.of(List.of(1, 2), List.of(3, 2)), read);
    }

    @Test
    void outside_of_a_transaction_it_is_read_each_time() {
        once.forget(String.class);
        assertEquals(List.of(1, 2), List.of(read(String.class, 1), read(String.class, 1)));
    }
}
