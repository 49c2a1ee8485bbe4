package io.anlan.platform.database;

import io.anlan.platform.access.Actor;
import io.anlan.platform.access.Actors;
import io.anlan.platform.access.CodeRange;
import io.anlan.platform.access.Scope;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/**
 * Begins each transaction by taking the actor's database role and telling the policies its scope. The login role owns
 * nothing and may read nothing, so a statement outside a transaction, or with nobody acting, is refused by PostgreSQL.
 */
public final class ScopedTransactionManager extends JdbcTransactionManager {

    private static final long serialVersionUID = 1L;

    private static final String SETTINGS = """
            select set_config('anlan.user', ?, true), set_config('anlan.lo', ?, true), set_config('anlan.hi', ?, true),
                   set_config('anlan.places', ?, true), set_config('anlan.sectors', ?, true),
                   set_config('anlan.enterprises', ?, true), set_config('role', ?, true)
            """;

    private final transient Supplier<Optional<Actor>> actor;

    ScopedTransactionManager(DataSource dataSource, Supplier<Optional<Actor>> actor) {
        super(dataSource);
        this.actor = actor;
    }

    /** The manager of ordinary work: the actor of the current thread. */
    static ScopedTransactionManager ofCurrentActor(DataSource dataSource) {
        return new ScopedTransactionManager(dataSource, Actors::find);
    }

    /** The manager of the web session store, which works before anybody is signed in. */
    static ScopedTransactionManager ofSystem(DataSource dataSource, String job) {
        return new ScopedTransactionManager(dataSource, () -> Actors.callAsSystem(job, Actors::find));
    }

    @Override
    protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition)
            throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
        Optional<Actor> acting = actor.get();
        if (acting.isPresent()) {
            apply(connection, acting.get());
        }
    }

    private static void apply(Connection connection, Actor actor) throws SQLException {
        String lo = "";
        String hi = "";
        String places = "";
        String sectors = "";
        String enterprises = "";
        switch (actor.scope()) {
            case Scope.Places scope -> {
                CodeRange envelope = scope.envelope();
                lo = envelope.lo();
                hi = envelope.hi();
                places = multirange(scope.ranges());
                sectors = scope.sectors().isEmpty() ? "*" : array(scope.sectors());
            }
            case Scope.Enterprises scope ->
                enterprises = array(scope.ids().stream().map(Object::toString).toList());
            case Scope.System ignored -> {}
        }
        try (var statement = connection.prepareStatement(SETTINGS)) {
            int i = 0;
            for (String value : List.of(
                    actor.userId().toString(),
                    lo,
                    hi,
                    places,
                    sectors,
                    enterprises,
                    actor.scope().role())) {
                statement.setString(++i, value);
            }
            statement.execute();
        }
    }

    private static String multirange(List<CodeRange> ranges) {
        return ranges.stream()
                .map(range -> "[\"%s\",\"%s\")".formatted(range.lo(), range.hi()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String array(Iterable<String> values) {
        return "{" + String.join(",", values) + "}";
    }
}
