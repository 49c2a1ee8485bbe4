package io.anlan.notice;

import io.anlan.platform.access.Actors;
import io.anlan.platform.access.Requires;
import io.anlan.platform.web.PageQuery;
import io.anlan.platform.web.Paged;
import io.anlan.platform.web.Problem;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A person's own notices. */
@RestController
@RequestMapping("/api/notices")
class NoticeController {

    private final NoticeStore store;
    private final NoticeTexts texts;
    private final Clock clock;

    NoticeController(NoticeStore store, NoticeTexts texts, Clock clock) {
        this.store = store;
        this.texts = texts;
        this.clock = clock;
    }

    record Unread(int unread) {}

    @GetMapping
    @Requires("self")
    @Transactional(readOnly = true)
    public Paged<Notice> list(@RequestParam(defaultValue = "false") boolean unread, PageQuery page) {
        Locale locale = LocaleContextHolder.getLocale();
        return store.page(me(), unread, page)
                .map(n -> new Notice(
                        n.id(),
                        n.kind(),
                        texts.title(n.kind(), n.args(), locale),
                        texts.body(n.kind(), n.args(), locale),
                        n.at(),
                        n.readAt(),
                        n.subjectType(),
                        n.subjectId(),
                        n.urgent() ? Notice.Urgency.URGENT : Notice.Urgency.NORMAL));
    }

    @GetMapping("/unread-count")
    @Requires("self")
    @Transactional(readOnly = true)
    public Unread unreadCount() {
        return new Unread(store.unread(me()));
    }

    @PostMapping("/{id}/read")
    @Requires("self")
    @Transactional
    public Unread read(@PathVariable UUID id) {
        if (store.markRead(me(), id, clock.instant()) == 0) {
            throw Problem.notFound();
        }
        return new Unread(store.unread(me()));
    }

    @PostMapping("/read-all")
    @Requires("self")
    @Transactional
    public Unread readAll() {
        store.markRead(me(), null, clock.instant());
        return new Unread(0);
    }

    @GetMapping("/preferences")
    @Requires("self")
    @Transactional(readOnly = true)
    public List<NoticeStore.Preference> preferences() {
        return List.copyOf(store.preferences(me()).values());
    }

    @PutMapping("/preferences")
    @Requires("self")
    @Transactional
    public List<NoticeStore.Preference> setPreferences(@Valid @RequestBody List<NoticeStore.Preference> preferences) {
        preferences.forEach(preference -> store.setPreference(me(), preference));
        return List.copyOf(store.preferences(me()).values());
    }

    private static UUID me() {
        return Actors.current().userId();
    }
}
