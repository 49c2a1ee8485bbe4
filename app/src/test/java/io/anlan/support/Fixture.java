package io.anlan.support;

import io.anlan.identity.UserEdit;
import io.anlan.identity.UserLoad;
import io.anlan.identity.Users;
import io.anlan.platform.access.Actor;
import io.anlan.platform.access.Actors;
import io.anlan.platform.id.Ids;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Makes users, signs them in, and acts as them. */
@Component
@Lazy
public class Fixture {

    public static final String PASSWORD = "Test-Only-2026";
    public static final String CITY = "990100000000";
    public static final String YUNTING = "990102000000";
    public static final String WANGLAN = "990103000000";

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Users users;
    private final int port;

    Fixture(Users users, @LocalServerPort int port) {
        this.users = users;
        this.port = port;
    }

    /** A user as created: id and account, with {@link #PASSWORD}. */
    public record Person(UUID id, String account) {}

    /** An officer of a place; no sectors means all. */
    public Person officer(String placeCode, List<String> roles, String... sectors) {
        return create(placeCode, List.of(placeCode), List.of(sectors), List.of(), roles);
    }

    /** An officer of an organisation. */
    public Person officerOf(UUID organisation, String placeCode, String... roles) {
        return create(placeCode, organisation, List.of(placeCode), List.of(), List.of(), List.of(roles));
    }

    /** Somebody who belongs to an enterprise. */
    public Person member(UUID enterprise, String regionCode, String... roles) {
        return create(regionCode, List.of(), List.of(), List.of(enterprise), List.of(roles));
    }

    private Person create(
            String region, List<String> places, List<String> sectors, List<UUID> enterprises, List<String> roles) {
        return create(region, null, places, sectors, enterprises, roles);
    }

    private Person create(
            String region,
            @Nullable UUID organisation,
            List<String> places,
            List<String> sectors,
            List<UUID> enterprises,
            List<String> roles) {
        String account = "user" + COUNT.incrementAndGet();
        UUID id = Ids.next();
        var edit = new UserEdit(
                account,
                "测试" + account,
                null,
                null,
                null,
                organisation,
                region,
                places,
                sectors,
                enterprises,
                roles,
                0);
        Actors.runAsSystem("test", () -> users.load(List.of(new UserLoad(id, edit, PASSWORD))));
        return new Person(id, account);
    }

    public Browser stranger() {
        return new Browser(port);
    }

    public Browser signedIn(Person person) {
        Browser browser = stranger();
        var answer = browser.signIn(person.account(), PASSWORD);
        if (answer.status() != 200) {
            throw new IllegalStateException("cannot sign in " + person + ": " + answer.text());
        }
        return browser;
    }

    /** The actor that the person is, for calls below HTTP. */
    public Actor actor(Person person) {
        return Actors.callAsSystem("test", () -> users.actor(person.id()).orElseThrow());
    }
}
