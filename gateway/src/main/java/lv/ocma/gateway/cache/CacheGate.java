package lv.ocma.gateway.cache;

import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import jakarta.inject.Singleton;
import lv.ocma.gateway.cache.CacheMetrics.Result;
import lv.ocma.gateway.passage.Gate;
import lv.ocma.gateway.passage.Passage;
import lv.ocma.gateway.passage.Stage;
import lv.ocma.gateway.passage.Verdict;

/** Answers public reads from what is known. */
@Singleton
class CacheGate implements Gate {

    private final boolean off;
    private final Candidates candidates;
    private final ReadCache cache;
    private final Replies replies;
    private final ServiceReads reads;
    private final CacheMetrics metrics;

    CacheGate(CacheConfig config, ReadCache cache, ServiceReads reads, CacheMetrics metrics) {
        this.off = config.size().asLongValue() == 0;
        this.candidates = new Candidates(config.service());
        this.cache = cache;
        this.replies = new Replies(cache);
        this.reads = reads;
        this.metrics = metrics;
    }

    @Override
    public Stage stage() {
        return Stage.CACHE;
    }

    @Override
    public Future<Verdict> pass(Passage passage) {
        if (off || !candidates.isKind(passage)) {
            return Verdict.on();
        }
        var key = candidates.key(passage).orElse(null);
        if (key == null) {
            metrics.answered(Result.BYPASS);
            return own(passage, "fwd=bypass");
        }
        if (passage.request().method().equals(HttpMethod.HEAD)) {
            return cache.known(key)
                    .map(served -> reply(passage, key, served))
                    .orElseGet(() -> own(passage, "fwd=method"));
        }
        var answer = cache.answer(key, reads.of(passage, key));
        return answer.isComplete()
                ? answer.compose(served -> reply(passage, key, served))
                : passage.here(answer).compose(served -> reply(passage, key, served));
    }

    private Future<Verdict> reply(Passage passage, Key key, Served served) {
        return switch (served) {
            case Served.Own own -> own(passage, "fwd=miss");
            case Served.Kept kept -> {
                if (!passage.isOver()) {
                    replies.kept(passage, key, kept);
                }
                yield Verdict.answered();
            }
            case Served.Once once -> {
                replies.once(passage, once.answer());
                yield Verdict.answered();
            }
        };
    }

    private static Future<Verdict> own(Passage passage, String how) {
        Replies.mark(passage, how);
        return Verdict.on();
    }
}
