package io.anlan.notice;

import io.anlan.platform.access.Actors;
import io.anlan.returns.FilingChanged;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Hears what is done with returns once it stands. The publication registry tells again what a crash cut off. */
@Component
class ReturnListener {

    private final ReturnNotices notices;

    ReturnListener(ReturnNotices notices) {
        this.notices = notices;
    }

    @Async
    @TransactionalEventListener
    void on(FilingChanged fact) {
        Actors.runAsSystem("notice", () -> notices.hear(fact));
    }
}
