package io.anlan.identity;

import io.anlan.platform.access.Actors;
import io.anlan.platform.command.Greeting;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Names the sample accounts to whoever has just started the sample region. */
@Component
@ConditionalOnBooleanProperty("anlan.sample")
class SampleGreeting implements Greeting {

    private final CurrentUsers users;

    SampleGreeting(CurrentUsers users) {
        this.users = users;
    }

    @Override
    public List<String> lines() {
        List<SessionController.SampleAccount> samples = Actors.callAsSystem("greeting", users::samples);
        return samples.isEmpty()
                ? List.of()
                : Stream.concat(
                                Stream.of("Sample accounts, one click on the sign-in page:"),
                                samples.stream().map(SampleGreeting::line))
                        .toList();
    }

    private static String line(SessionController.SampleAccount account) {
        String organisation = account.organisationName();
        return "  %-12s %s · %s%s"
                .formatted(
                        account.account(),
                        account.name(),
                        account.roleName(),
                        organisation == null ? "" : " · " + organisation);
    }
}
