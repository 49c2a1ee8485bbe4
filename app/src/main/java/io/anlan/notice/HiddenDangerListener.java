package io.anlan.notice;

import io.anlan.hiddendanger.HiddenDangerChanged;
import io.anlan.platform.access.Actors;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Hears of acts once they stand. The publication registry tells again what a crash cut off. */
@Component
class HiddenDangerListener {

    private final Notices notices;

    HiddenDangerListener(Notices notices) {
        this.notices = notices;
    }

    @Async
    @TransactionalEventListener
    void on(HiddenDangerChanged fact) {
        Actors.runAsSystem("notice", () -> notices.hear(fact));
    }
}
