package lv.ocma.notifications.post;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import lv.ocma.platform.problem.NotFound;

/** All letters that were ever printed. */
@ApplicationScoped
public class PostedLetters implements PanacheRepositoryBase<PostedLetter, UUID> {

    /** Of those messages the letters that are printed already. */
    Map<UUID, PostedLetter> printed(Collection<UUID> messages) {
        return find("message in ?1", messages).stream()
                .collect(Collectors.toMap(PostedLetter::message, Function.identity()));
    }

    List<PostedLetter> ofBatch(UUID batch) {
        return find("batch = ?1 order by position", batch).list();
    }

    PostedLetter require(String number) {
        return find("number = ?1", number).firstResultOptional().orElseThrow(() -> new NotFound("not-found"));
    }

    /** Locked until the transaction ends. */
    PostedLetter lock(String number) {
        return find("number = ?1", number)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("not-found"));
    }

    /** The document that a message left as; nothing where it was never printed. */
    public Optional<UUID> documentOf(UUID message) {
        return findByIdOptional(message).map(PostedLetter::pdf);
    }
}
