package io.anlan.platform.idempotency;

import io.anlan.platform.access.Actors;
import io.anlan.platform.web.Problem;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Does a repeatable write once. The answer is kept in the transaction of the change, so that after a crash either both
 * are there or neither; a repeated submission gets the first answer.
 */
@Component
public class Idempotency {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Idempotency(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * @param key the client's {@code Idempotency-Key}; null means the client will not repeat
     * @param request what was asked; the same key with other content is refused
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public <T> T once(@Nullable UUID key, Object request, Class<T> type, Supplier<T> work) {
        if (key == null) {
            return work.get();
        }
        byte[] hash = sha256(json.writeValueAsString(request));
        UUID user = Actors.current().userId();
        lock(user, key);
        var earlier = jdbc.sql(
                        "select request_hash, response::text as response from platform.idempotency where user_id = ? and key = ?")
                .param(user)
                .param(key)
                .query((rs, i) -> new Earlier(rs.getBytes("request_hash"), rs.getString("response")))
                .optional();
        if (earlier.isPresent()) {
            if (!MessageDigest.isEqual(earlier.get().hash(), hash)) {
                throw Problem.refused("idempotency-mismatch");
            }
            return json.readValue(earlier.get().response(), type);
        }
        T answer = work.get();
        jdbc.sql("insert into platform.idempotency (user_id, key, request_hash, response) values (?, ?, ?, ?::jsonb)")
                .param(user)
                .param(key)
                .param(hash)
                .param(json.writeValueAsString(answer))
                .update();
        return answer;
    }

    private record Earlier(byte[] hash, String response) {}

    /** Two copies of one submission at the same time: the second waits for the first's answer. */
    private void lock(UUID user, UUID key) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param(user + ":" + key)
                .query((rs, i) -> i)
                .single();
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
