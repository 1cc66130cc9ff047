package lv.ocma.gateway.caller;

import io.quarkus.arc.DefaultBean;
import io.vertx.core.Future;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import lv.ocma.gateway.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * Keys as the registry has them: {@code PREFIX.SECRET}, found by the prefix and held against the digest of the whole, for what
 * it keeps must not be enough to use one. A revoked one is known for some seconds more.
 */
@DefaultBean
@ApplicationScoped
class StoredApiKeys implements ApiKeys {

    /** 256 bits are 43 characters of base64url. */
    private static final Pattern FORM = Pattern.compile("([A-Za-z0-9]{4,32})\\.[A-Za-z0-9_-]{43}");

    private static final String FIND = "select digest, client from api_key where prefix = ? and revoked_at is null";
    private static final int REMEMBERED = 1_000;
    private static final long REMEMBERED_NANOS = Duration.ofSeconds(3).toNanos();

    private final Store store;
    private final Aside aside;
    private final Recent<String, Optional<String>> recent = new Recent<>(REMEMBERED, REMEMBERED_NANOS);

    StoredApiKeys(Store store, Aside aside) {
        this.store = store;
        this.aside = aside;
    }

    @Override
    public Future<@Nullable String> clientOf(String key) {
        var form = FORM.matcher(key);
        if (!form.matches()) {
            return Future.succeededFuture(null);
        }
        var digest = Digests.of(key);
        var remembered = Digests.text(digest);
        var known = recent.find(remembered);
        if (known != null) {
            return Future.succeededFuture(known.orElse(null));
        }
        return aside.run(() -> find(form.group(1), digest))
                .onSuccess(found -> recent.put(remembered, found))
                .map(found -> found.orElse(null));
    }

    private Optional<String> find(String prefix, byte[] digest) throws SQLException {
        try (var connection = store.connection();
                var query = connection.prepareStatement(FIND)) {
            query.setString(1, prefix);
            try (var rows = query.executeQuery()) {
                return rows.next() && MessageDigest.isEqual(digest, rows.getBytes(1))
                        ? Optional.of(rows.getString(2))
                        : Optional.empty();
            }
        }
    }
}
