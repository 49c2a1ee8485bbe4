package io.anlan.identity;

import io.anlan.platform.setting.Settings;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How long a session lasts without use: as set, within what the session store allows. */
@Component
class IdleTime implements Supplier<Duration> {

    private final Settings settings;
    private final Duration longest;

    IdleTime(Settings settings, @Value("${spring.session.timeout:30m}") Duration longest) {
        this.settings = settings;
        this.longest = longest;
    }

    @Override
    public Duration get() {
        Duration set = Duration.ofMinutes(settings.value(SystemKeys.IDLE_MINUTES));
        return set.compareTo(longest) < 0 ? set : longest;
    }
}
