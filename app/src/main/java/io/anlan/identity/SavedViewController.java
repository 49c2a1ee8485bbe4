package io.anlan.identity;

import io.anlan.platform.access.Actors;
import io.anlan.platform.access.Requires;
import io.anlan.platform.web.Problem;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 常用: one's own named views of a list, on whichever computer one sits. */
@RestController
@RequestMapping("/api/saved-views/{list}")
class SavedViewController {

    private static final Pattern LIST = Pattern.compile("[a-z][a-z.-]{1,39}");
    private static final int LARGEST = 8_000;

    private final SavedViewStore store;

    SavedViewController(SavedViewStore store) {
        this.store = store;
    }

    @GetMapping
    @Requires(Requires.SELF)
    @Transactional(readOnly = true)
    public List<SavedView> list(@PathVariable String list) {
        return store.of(me(), list);
    }

    /** Adds the view or replaces the one of that name. */
    @PutMapping
    @Requires(Requires.SELF)
    @Transactional
    public List<SavedView> save(@PathVariable String list, @Valid @RequestBody SavedView view) {
        if (!LIST.matcher(list).matches()) {
            throw Problem.notFound();
        }
        if (!view.filters().isObject() || view.filters().toString().length() > LARGEST) {
            throw Problem.invalid(new Problem.Field("filters", "not-understood", "filters"));
        }
        if (!store.save(me(), list, view)) {
            throw Problem.of(HttpStatus.CONFLICT, "saved-views-full", SavedViewStore.MOST);
        }
        return store.of(me(), list);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Requires.SELF)
    @Transactional
    public void remove(@PathVariable String list, @RequestParam String name) {
        store.remove(me(), list, name);
    }

    private static UUID me() {
        return Actors.current().userId();
    }
}
