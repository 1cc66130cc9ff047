package lv.ocma.gateway.validation;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.IdentityHashMap;
import lv.ocma.gateway.contract.Operation;
import lv.ocma.gateway.contract.Operations;

/** The contract of every operation, made once at the start: a document that cannot be read stops it. */
@Startup
@Singleton
class Contracts {

    private final IdentityHashMap<Operation, Contract> byOperation = new IdentityHashMap<>();

    Contracts(Operations operations) {
        var shapes = new IdentityHashMap<JsonNode, Shapes>();
        operations
                .all()
                .forEach(operation -> byOperation.put(
                        operation, new Contract(operation, shapes.computeIfAbsent(operation.root(), Shapes::new))));
    }

    Contract of(Operation operation) {
        var contract = byOperation.get(operation);
        return contract == null ? new Contract(operation, new Shapes(operation.root())) : contract;
    }
}
