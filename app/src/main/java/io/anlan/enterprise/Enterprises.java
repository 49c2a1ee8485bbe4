package io.anlan.enterprise;

import io.anlan.platform.web.Problem;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What other modules ask of the enterprise files. Rows outside the reader's scope do not exist. */
@Service
public class Enterprises {

    private final EnterpriseStore store;
    private final FileStore files;
    private final HistoryStore history;

    Enterprises(EnterpriseStore store, FileStore files, HistoryStore history) {
        this.store = store;
        this.files = files;
        this.history = history;
    }

    @Transactional(readOnly = true)
    public Optional<Enterprise> find(UUID id) {
        return store.find(id);
    }

    /** The enterprise, or 404 when there is none in the reader's scope. */
    @Transactional(readOnly = true)
    public Enterprise get(UUID id) {
        return store.find(id).orElseThrow(Problem::notFound);
    }

    /** Loads many files at once, for sample data and migrations from other systems; 2,000 take about a second. */
    @Transactional
    public void load(List<EnterpriseLoad> loads) {
        files.load(loads);
        history.loaded(loads);
    }
}
