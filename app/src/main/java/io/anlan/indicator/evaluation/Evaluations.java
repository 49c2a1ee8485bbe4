package io.anlan.indicator.evaluation;

import io.anlan.audit.Audit;
import io.anlan.indicator.Assessment;
import io.anlan.indicator.Indicator;
import io.anlan.indicator.PlanKey;
import io.anlan.indicator.Tracking;
import io.anlan.indicator.Tracking.Standing;
import io.anlan.indicator.evaluation.Evaluation.Content;
import io.anlan.indicator.evaluation.Evaluation.Kind;
import io.anlan.indicator.evaluation.Evaluation.State;
import io.anlan.indicator.evaluation.Evaluation.Target;
import io.anlan.platform.access.Actors;
import io.anlan.platform.access.Scope;
import io.anlan.platform.id.Ids;
import io.anlan.platform.time.Days;
import io.anlan.platform.web.PageQuery;
import io.anlan.platform.web.Paged;
import io.anlan.platform.web.Problem;
import io.anlan.region.Region;
import io.anlan.region.Regions;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Mid-term and final evaluations: made from the figures of the day, edited as drafts, then issued and left alone. */
@Service
public class Evaluations {

    /**
     * What to evaluate.
     *
     * @param planId null for a plan that is not on the platform
     * @param plan its title
     */
    public record Request(
            @NotNull Kind kind,
            @NotBlank String regionCode,
            @Nullable UUID planId,
            @NotBlank String plan) {

        PlanKey key() {
            return PlanKey.of(planId, plan);
        }
    }

    /** The words of the officers. */
    public record Text(
            @NotBlank @Size(max = 200) String title,
            @NotNull @Size(max = 10_000) String conclusion,
            @NotNull @Size(max = 10_000) String problems,
            @NotNull @Size(max = 10_000) String proposals,
            int version) {}

    private final EvaluationStore store;
    private final TaskEvidence tasks;
    private final Tracking tracking;
    private final Regions regions;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Evaluations(
            EvaluationStore store,
            TaskEvidence tasks,
            Tracking tracking,
            Regions regions,
            Audit audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.tasks = tasks;
        this.tracking = tracking;
        this.regions = regions;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Paged<Evaluation> page(String q, @Nullable State state, PageQuery page) {
        return store.page(q, state, page);
    }

    @Transactional(readOnly = true)
    public Evaluation get(UUID id) {
        return store.find(id).orElseThrow(Problem::notFound);
    }

    /** The figures are read over the whole place before the change begins. */
    public Evaluation make(Request request) {
        if (Actors.current().scope() instanceof Scope.Places own && !own.contains(request.regionCode())) {
            throw Problem.invalid(new Problem.Field("regionCode", "indicator-place-not-yours"));
        }
        List<Standing> standings = tracking.standings(request.key(), request.regionCode(), Locale.SIMPLIFIED_CHINESE);
        if (standings.isEmpty()) {
            throw Problem.invalid(new Problem.Field("plan", "evaluation-no-indicators", request.plan()));
        }
        return Objects.requireNonNull(transaction.execute(status -> insert(request, standings)));
    }

    private Evaluation insert(Request request, List<Standing> standings) {
        Region region = regions.find(request.regionCode())
                .orElseThrow(
                        () -> Problem.invalid(new Problem.Field("regionCode", "region-unknown", request.regionCode())));
        var content = new Content(
                standings.stream().map(Evaluations::target).toList(), tasks.of(request.key(), request.regionCode()));
        String word = request.kind() == Kind.MIDTERM ? "中期评估报告" : "终期评估报告";
        var evaluation = new Evaluation(
                Ids.next(),
                0,
                request.regionCode(),
                region.name(),
                request.kind(),
                request.plan(),
                request.plan() + word,
                store.organisation(Actors.current().organisationId()).orElse(region.name()),
                Days.today(clock).getYear() - 1,
                State.DRAFT,
                content,
                EvaluationWords.conclusion(content),
                EvaluationWords.problems(content),
                "",
                Actors.current().userName(),
                clock.instant(),
                null,
                null);
        store.insert(evaluation);
        record("evaluation.make", evaluation);
        return evaluation;
    }

    @Transactional
    public Evaluation write(UUID id, Text text) {
        Evaluation before = draft(id);
        if (!store.write(id, text, text.version())) {
            throw Problem.conflict(before);
        }
        record("evaluation.write", before);
        return get(id);
    }

    @Transactional
    public Evaluation issue(UUID id, int version) {
        Evaluation before = draft(id);
        if (!store.issue(id, version, Actors.current().userName(), clock.instant())) {
            throw Problem.conflict(before);
        }
        record("evaluation.issue", before);
        return get(id);
    }

    private Evaluation draft(UUID id) {
        Evaluation found = get(id);
        if (found.state() == State.ISSUED) {
            throw Problem.refused("evaluation-issued");
        }
        return found;
    }

    private void record(String action, Evaluation e) {
        audit.record(action, "evaluation", e.id(), e.regionCode(), Map.of("title", e.title(), "kind", e.kind()));
    }

    private static Target target(Standing s) {
        Indicator i = s.indicator();
        Assessment a = s.assessment();
        return new Target(
                i.id(),
                i.name(),
                i.unit(),
                base(i),
                goal(i, a),
                a.year(),
                a.wanted(),
                a.actual(),
                a.status(),
                s.verdict(),
                Optional.ofNullable(i.source().line())
                        .map(line -> "第 " + line + " 行")
                        .orElse("—"),
                s.findings());
    }

    private static String base(Indicator i) {
        Integer year = i.base().year();
        BigDecimal value = i.base().value();
        if (year == null) {
            return "—";
        }
        return value == null ? year + " 年，值未写明" : year + " 年 " + value.toPlainString();
    }

    private static String goal(Indicator i, Assessment a) {
        Integer year = i.targetYear();
        if (year == null) {
            return "没有数字";
        }
        BigDecimal last = i.milestones().getLast().value();
        return switch (i.kind()) {
            case REDUCTION ->
                year + " 年降 " + last.toPlainString() + "%"
                        + (a.target() == null ? "" : "，即 " + EvaluationWords.plain(a.target()));
            case CAP -> year + " 年不超过 " + last.toPlainString();
            case FLOOR -> year + " 年不低于 " + last.toPlainString();
            case UNCHANGED -> year + " 年持平";
            case ZERO -> year + " 年为 0";
            case QUALITATIVE -> "没有数字";
        };
    }
}
