package io.anlan.assessment.consequence;

import io.anlan.assessment.weather.Weathers;
import io.anlan.engineering.substance.Substances;
import io.anlan.platform.access.Requires;
import io.anlan.platform.web.PageQuery;
import io.anlan.platform.web.Paged;
import io.anlan.platform.web.Problem;
import jakarta.validation.Valid;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The wizard, its result, the history. */
@RestController
@RequestMapping("/api/consequences")
class ConsequenceController {

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /** Plant and substances of an enterprise, as the wizard offers them. */
    record Sources(
            UUID id,
            String name,
            @Nullable Double lon,
            @Nullable Double lat,
            boolean builtUp,
            List<ConsequenceStore.Plant> plants,
            List<Offer> substances) {}

    /**
     * A substance of the file.
     *
     * @param known whether the library of the engine has it
     * @param toxic whether an exposure level is known
     */
    record Offer(
            String name,
            @Nullable String cas,
            @Nullable Double tonnes,
            @Nullable String state,
            @Nullable String place,
            boolean known,
            boolean toxic,
            boolean burns) {}

    /** A substance of the engine's library, for an accident with something that is in no file. */
    record Known(String cas, String name, String english, boolean toxic, boolean burns) {}

    /** A run with its texts in the reader's language. */
    record View(Run run, List<Text> actions, List<String> notes) {}

    record Text(String text, String source) {}

    private final Consequences consequences;
    private final ConsequenceStore store;
    private final Weathers weathers;
    private final ConsequenceTexts texts;
    private final ConsequenceSheet sheet;
    private final Clock clock;

    ConsequenceController(
            Consequences consequences,
            ConsequenceStore store,
            Weathers weathers,
            ConsequenceTexts texts,
            ConsequenceSheet sheet,
            Clock clock) {
        this.consequences = consequences;
        this.store = store;
        this.weathers = weathers;
        this.texts = texts;
        this.sheet = sheet;
        this.clock = clock;
    }

    @GetMapping
    @Requires("consequence.read")
    @Transactional(readOnly = true)
    public Paged<Run.Row> history(RunQuery query, PageQuery page) {
        return store.page(query, page);
    }

    /** Calculates a case and keeps it. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires("consequence.run")
    View run(@Valid @RequestBody Question question) {
        return view(consequences.run(question));
    }

    /** What the enterprise's file knows of plant and substances. */
    @GetMapping("/sources")
    @Requires("consequence.run")
    @Transactional(readOnly = true)
    public Sources sources(@RequestParam UUID enterprise) {
        var found = store.enterprise(enterprise).orElseThrow(Problem::notFound);
        return new Sources(
                found.id(),
                found.name(),
                found.lon(),
                found.lat(),
                store.inTown(found.regionCode()),
                store.plants(enterprise),
                store.stuff(enterprise).stream()
                        .map(ConsequenceController::offer)
                        .toList());
    }

    private static Offer offer(ConsequenceStore.Stuff stuff) {
        var substance = stuff.cas() == null
                ? java.util.Optional.<io.anlan.engineering.substance.Substance>empty()
                : Substances.byCas(stuff.cas());
        return new Offer(
                stuff.name(),
                stuff.cas(),
                stuff.tonnes(),
                stuff.state(),
                stuff.place(),
                substance.isPresent(),
                substance.filter(s -> !ToxicLevels.of(s).isEmpty()).isPresent(),
                substance
                        .filter(io.anlan.engineering.substance.Substance::burns)
                        .isPresent());
    }

    @GetMapping("/substances")
    @Requires("consequence.run")
    List<Known> substances() {
        return Substances.all().stream()
                .map(s -> new Known(
                        s.cas(), s.name(), s.english(), !ToxicLevels.of(s).isEmpty(), s.burns()))
                .toList();
    }

    /** What the nearest station observed last; nothing when none reported lately. */
    @GetMapping("/weather")
    @Requires("consequence.run")
    ResponseEntity<Sky> weather(@RequestParam double lon, @RequestParam double lat) {
        return weathers.near(lon, lat, clock.instant())
                .map(seen -> ResponseEntity.ok(Sky.of(seen)))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    @GetMapping("/{id}")
    @Requires("consequence.read")
    View one(@PathVariable UUID id) {
        return view(consequences.find(id));
    }

    /** The consequence sheet as an official paper. */
    @GetMapping("/{id}/report")
    @Requires("consequence.read")
    ResponseEntity<byte[]> report(@PathVariable UUID id) {
        Run run = consequences.find(id);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            sheet.write(run, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"consequence.docx\"")
                .contentType(MediaType.parseMediaType(DOCX))
                .body(out.toByteArray());
    }

    private View view(Run run) {
        Locale locale = LocaleContextHolder.getLocale();
        return new View(
                run,
                run.answer().actions().stream()
                        .map(action -> new Text(texts.action(action, locale), action.source()))
                        .toList(),
                run.answer().notes().stream()
                        .map(note -> texts.note(note, locale))
                        .toList());
    }
}
