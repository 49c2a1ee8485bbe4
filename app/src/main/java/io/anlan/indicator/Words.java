package io.anlan.indicator;

import io.anlan.indicator.Assessment.Forecast;
import io.anlan.indicator.JudgementStore.Judgement;
import io.anlan.platform.web.Messages;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Verdicts, models and findings as sentences of the reader's language. */
@Component("io.anlan.indicator.Words")
class Words {

    private static final int PERCENT = 100;

    private final Messages messages;

    Words(Messages messages) {
        this.messages = messages;
    }

    /** The one sentence that stands above the chart. */
    String verdict(Indicator indicator, Assessment a, @Nullable Judgement judged, Locale locale) {
        if (indicator.kind() == TargetKind.QUALITATIVE && !indicator.achieved()) {
            return judged == null
                    ? text("verdict.UNJUDGED", locale)
                    : text(
                            "verdict.JUDGED",
                            locale,
                            String.valueOf(judged.year()),
                            text("level." + judged.level(), locale),
                            judged.evidence());
        }
        String unit = indicator.unit();
        String first = switch (a.status()) {
            case NO_PATH -> text(indicator.achieved() ? "verdict.ACHIEVED" : "verdict.NO_PATH", locale);
            case NO_DATA -> text("verdict.NO_DATA", locale);
            case REACHED, AHEAD, ON_PATH, BEHIND ->
                text(
                        "verdict." + a.status(),
                        locale,
                        String.valueOf(a.year()),
                        figure(a.actual()),
                        unit,
                        figure(a.wanted()),
                        Figures.percent(Math.abs(a.worse() == null ? 0 : a.worse())),
                        figure(a.target()),
                        String.valueOf(a.targetYear()));
        };
        Forecast f = a.forecast();
        return f == null ? first : first + forecast(f, unit, locale);
    }

    private String forecast(Forecast f, String unit, Locale locale) {
        String range = text(
                "verdict.FORECAST",
                locale,
                String.valueOf(f.year()),
                figure(f.soFar()),
                unit,
                figure(f.expected()),
                figure(f.low()),
                figure(f.high()),
                Math.round(ForecastRules.INTERVAL * PERCENT));
        return f.reachable() == null
                ? range
                : range + text("verdict.REACHABLE", locale, Math.round(f.reachable() * PERCENT), figure(f.wanted()));
    }

    /** What the newest value rests on, when not everybody has reported; empty otherwise. */
    String coverage(List<Point> points, Assessment a, Locale locale) {
        return points.stream()
                .filter(p -> a.year() != null && p.year() == a.year())
                .map(Point::coverage)
                .filter(c -> c != null && c.missing() > 0)
                .map(c -> text(
                        "verdict.COVERAGE",
                        locale,
                        String.valueOf(a.year()),
                        c.expected(),
                        c.missing(),
                        Figures.plain(c.percent())))
                .findFirst()
                .orElse("");
    }

    /** How the forecast was made, in words; null when there is none. */
    @Nullable
    String model(Indicator indicator, Assessment a, Locale locale) {
        Forecast f = a.forecast();
        if (f == null) {
            return null;
        }
        String model = text(
                "model",
                locale,
                Figures.plain(f.events()),
                Figures.plain(f.years()),
                Figures.plain(f.dispersion()),
                String.valueOf(f.year()));
        return f.assumedDenominator() == null
                ? model
                : model
                        + text(
                                "model.denominator",
                                locale,
                                String.valueOf(f.year()),
                                denominator(indicator.formula().denominator(), locale),
                                TrackingRules.LOOK_BACK);
    }

    Tracked.Told told(Finding finding, Locale locale) {
        Object[] args = finding.args().stream()
                .map(arg -> isDenominator(arg) ? denominator(DenominatorKind.valueOf(arg), locale) : arg)
                .toArray();
        return new Tracked.Told(
                finding.code(),
                text("finding." + finding.code() + ".title", locale, args),
                text("finding." + finding.code(), locale, args),
                finding.arithmetic());
    }

    /** A finding in one sentence: title, arithmetic, text. */
    String sentence(Finding finding, Locale locale) {
        Tracked.Told told = told(finding, locale);
        String sum = told.arithmetic().isEmpty() ? "" : text("finding-sum", locale, told.arithmetic());
        return text("finding-sentence", locale, told.title(), sum, told.text());
    }

    /** What changed between the two scope versions. */
    String scopeChange(Point from, Point to, List<ScopeVersion> scopes, Locale locale) {
        ScopeVersion later = version(from.year() < to.year() ? to : from, scopes);
        ScopeVersion earlier = version(from.year() < to.year() ? from : to, scopes);
        if (later == null || earlier == null) {
            return from.scopeCode() + " / " + to.scopeCode();
        }
        boolean english = locale.getLanguage().equals("en");
        return text(
                "scope-change",
                locale,
                english ? earlier.nameEn() : earlier.name(),
                english ? later.nameEn() : later.name(),
                english ? later.changedEn() : later.changed(),
                later.validFrom().toString());
    }

    String status(Assessment.Status status, Locale locale) {
        return text("status." + status, locale);
    }

    String text(String code, Locale locale, Object... args) {
        return messages.text("indicator." + code, args, locale);
    }

    private String denominator(@Nullable DenominatorKind kind, Locale locale) {
        return kind == null ? "" : text("denominator." + kind, locale);
    }

    private static boolean isDenominator(String arg) {
        for (DenominatorKind kind : DenominatorKind.values()) {
            if (kind.name().equals(arg)) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable ScopeVersion version(Point point, List<ScopeVersion> scopes) {
        return scopes.stream()
                .filter(s -> s.code().equals(point.scopeCode()))
                .findFirst()
                .orElse(null);
    }

    private static String figure(@Nullable BigDecimal value) {
        return value == null ? "—" : Figures.plain(value);
    }
}
