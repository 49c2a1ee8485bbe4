package io.anlan.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Service;

/** The browser sessions of a user. The session id is a secret, so a session is named by a hash of it. */
@Service
class UserSessions {

    static final String ADDRESS = "anlan.address";
    static final String AGENT = "anlan.agent";

    /** One sign-in that is still open. */
    record OpenSession(
            String id,
            Instant signedInAt,
            Instant lastUsedAt,
            @Nullable String address,
            @Nullable String agent,
            boolean current) {}

    private final ObjectProvider<FindByIndexNameSessionRepository<? extends Session>> repository;

    UserSessions(ObjectProvider<FindByIndexNameSessionRepository<? extends Session>> repository) {
        this.repository = repository;
    }

    List<OpenSession> list(UUID user, @Nullable String currentId) {
        return repository.getObject().findByPrincipalName(user.toString()).values().stream()
                .filter(session -> !session.isExpired())
                .map(session -> open(session, currentId))
                .sorted(Comparator.comparing(OpenSession::lastUsedAt).reversed())
                .toList();
    }

    /** @return whether the user had such a session */
    boolean end(UUID user, String publicId) {
        var sessions = repository.getObject();
        List<String> ids = sessions.findByPrincipalName(user.toString()).keySet().stream()
                .filter(id -> publicId(id).equals(publicId))
                .toList();
        ids.forEach(sessions::deleteById);
        return !ids.isEmpty();
    }

    void endAll(UUID user) {
        endOthers(user, null);
    }

    void endOthers(UUID user, @Nullable String keptId) {
        var sessions = repository.getObject();
        sessions.findByPrincipalName(user.toString()).keySet().stream()
                .filter(id -> !id.equals(keptId))
                .forEach(sessions::deleteById);
    }

    private static OpenSession open(Session session, @Nullable String currentId) {
        String address = session.getAttribute(ADDRESS);
        String agent = session.getAttribute(AGENT);
        return new OpenSession(
                publicId(session.getId()),
                session.getCreationTime(),
                session.getLastAccessedTime(),
                address,
                agent,
                session.getId().equals(currentId));
    }

    private static String publicId(String sessionId) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(sessionId.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(hash, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
