package lv.ocma.gateway.caller;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.IdentityHashMap;
import lv.ocma.gateway.contract.Operation;
import lv.ocma.gateway.contract.Operations;
import org.jspecify.annotations.Nullable;

/** What each operation asks of its callers, read once: a document that the gateway cannot guard stops its start. */
@Startup
@Singleton
class Requirements {

    /** By identity, as an operation is as large as its document to compare. */
    private final IdentityHashMap<Operation, Requirement> byOperation = new IdentityHashMap<>();

    Requirements(Operations operations) {
        operations.all().forEach(operation -> byOperation.put(operation, Requirement.of(operation)));
    }

    /** Null for what the documents do not know. */
    @Nullable
    Requirement of(@Nullable Operation operation) {
        return operation == null ? null : byOperation.get(operation);
    }
}
