package io.anlan.notice;

import io.anlan.accident.AccidentChanged;
import io.anlan.platform.access.Actors;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Hears what is done with accidents once it stands. The publication registry tells again what a crash cut off. */
@Component
class AccidentListener {

    private final AccidentNotices notices;

    AccidentListener(AccidentNotices notices) {
        this.notices = notices;
    }

    @Async
    @TransactionalEventListener
    void on(AccidentChanged fact) {
        Actors.runAsSystem("notice", () -> notices.hear(fact));
    }
}
