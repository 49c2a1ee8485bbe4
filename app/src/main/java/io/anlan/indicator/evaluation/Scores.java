package io.anlan.indicator.evaluation;

import io.anlan.audit.Audit;
import io.anlan.indicator.evaluation.ScoreRules.Item;
import io.anlan.indicator.evaluation.ScoreRules.Points;
import io.anlan.indicator.evaluation.ScoreRules.Veto;
import io.anlan.indicator.evaluation.ScoreRules.Wrong;
import io.anlan.indicator.evaluation.ScoreStore.Card;
import io.anlan.indicator.evaluation.ScoreStore.Score;
import io.anlan.organisation.OrganisationName;
import io.anlan.organisation.Organisations;
import io.anlan.platform.access.Actors;
import io.anlan.platform.access.Scope;
import io.anlan.platform.id.Ids;
import io.anlan.platform.web.Problem;
import io.anlan.region.Regions;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 年度考核: score cards in editions, and what each organisation got. */
@Service
public class Scores {

    /** A card; writing one for a year that has one makes a new edition. */
    public record CardEdit(
            @NotBlank String regionCode,
            int year,
            @NotBlank @Size(max = 100) String name,
            @NotBlank @Size(max = 300) String basis,
            @NotEmpty @Size(max = 60) List<@Valid ItemEdit> items,
            @NotNull @Size(max = 30) List<@Valid VetoEdit> vetoes,
            int edition) {}

    public record ItemEdit(
            @NotBlank @Size(max = 20) String code,
            @NotBlank @Size(max = 100) String name,
            @NotNull BigDecimal weight,
            @NotBlank @Size(max = 500) String rule) {}

    public record VetoEdit(
            @NotBlank @Size(max = 20) String code,
            @NotBlank @Size(max = 100) String name,
            @NotBlank @Size(max = 300) String basis) {}

    public record PointsEdit(
            @NotNull BigDecimal points,
            @Nullable @Size(max = 500) String note) {}

    public record ScoreEdit(
            @NotNull UUID organisationId,
            @NotNull Map<String, @Valid PointsEdit> points,
            @NotNull Map<String, String> vetoes,
            int version) {}

    record CardPage(Card card, List<Score> scores) {}

    private final ScoreStore store;
    private final Organisations organisations;
    private final Regions regions;
    private final Audit audit;
    private final Clock clock;

    Scores(ScoreStore store, Organisations organisations, Regions regions, Audit audit, Clock clock) {
        this.store = store;
        this.organisations = organisations;
        this.regions = regions;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Card> cards() {
        return store.cards();
    }

    @Transactional(readOnly = true)
    public CardPage page(UUID id) {
        Card card = store.card(id).orElseThrow(Problem::notFound);
        return new CardPage(card, store.scores(id));
    }

    @Transactional
    public UUID write(CardEdit edit) {
        List<Item> items = edit.items().stream()
                .map(i -> new Item(i.code(), i.name(), i.weight(), i.rule()))
                .toList();
        List<Veto> vetoes = edit.vetoes().stream()
                .map(v -> new Veto(v.code(), v.name(), v.basis()))
                .toList();
        List<Problem.Field> problems = new ArrayList<>(fields(ScoreRules.wrong(items, vetoes)));
        if (Actors.current().scope() instanceof Scope.Places own && !own.contains(edit.regionCode())) {
            problems.add(new Problem.Field("regionCode", "indicator-place-not-yours"));
        } else if (!regions.exists(edit.regionCode())) {
            problems.add(new Problem.Field("regionCode", "region-unknown", edit.regionCode()));
        }
        if (!problems.isEmpty()) {
            throw Problem.invalid(problems);
        }
        if (store.newest(edit.regionCode(), edit.year()) != edit.edition()) {
            throw Problem.conflict(null);
        }
        var card = new Card(
                Ids.next(),
                edit.regionCode(),
                null,
                edit.year(),
                edit.edition() + 1,
                edit.name().strip(),
                edit.basis().strip(),
                items,
                vetoes,
                Actors.current().userName(),
                clock.instant(),
                true);
        if (!store.insert(card)) {
            throw Problem.conflict(null);
        }
        audit.record(
                "score-card.write",
                "score-card",
                card.id(),
                card.regionCode(),
                Map.of("year", card.year(), "edition", card.edition()));
        return card.id();
    }

    @Transactional
    public void score(UUID id, ScoreEdit edit) {
        Card card = store.card(id).orElseThrow(Problem::notFound);
        if (!card.newest()) {
            throw Problem.refused("score-old-edition");
        }
        Map<String, Points> points = new HashMap<>();
        edit.points().forEach((code, p) -> points.put(code, new Points(p.points(), p.note() == null ? "" : p.note())));
        List<Problem.Field> problems =
                new ArrayList<>(fields(ScoreRules.wrong(card.items(), card.vetoes(), points, edit.vetoes())));
        OrganisationName organisation =
                organisations.name(edit.organisationId()).orElse(null);
        if (organisation == null) {
            problems.add(new Problem.Field("organisationId", "organisation-unknown"));
        }
        if (organisation == null || !problems.isEmpty()) {
            throw Problem.invalid(problems);
        }
        var score = new Score(
                edit.organisationId(),
                organisation.name(),
                edit.version(),
                points,
                edit.vetoes(),
                ScoreRules.total(points),
                ScoreRules.result(points, !edit.vetoes().isEmpty()),
                !edit.vetoes().isEmpty(),
                Actors.current().userName(),
                clock.instant());
        if (!store.put(card, Ids.next(), score)) {
            throw Problem.conflict(store.scores(id).stream()
                    .filter(s -> s.organisationId().equals(edit.organisationId()))
                    .findFirst()
                    .orElse(null));
        }
        audit.record(
                "score-card.score",
                "score-card",
                id,
                card.regionCode(),
                Map.of("organisation", organisation.name(), "result", score.result(), "vetoes", edit.vetoes()));
    }

    private static List<Problem.Field> fields(List<Wrong> wrong) {
        return wrong.stream()
                .map(w -> new Problem.Field(w.field(), w.code(), w.args()))
                .toList();
    }
}
