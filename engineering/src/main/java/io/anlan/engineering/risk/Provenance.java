package io.anlan.engineering.risk;

import io.anlan.engineering.calc.Caution;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the figures behind quantitative risk rest on. Those that were not seen in their source are stated with every result that
 * uses them; {@link #caution} is what a page or a report shows.
 */
public enum Provenance {
    LEAK_FREQUENCIES("leak frequencies", "TNO Purple Book CPR 18E (1999) chapter 3", false),
    IMMEDIATE_IGNITION("probability of immediate ignition", "TNO Purple Book CPR 18E (1999) table 4.5", false),
    DELAYED_OUTCOMES("flash fire 0.6, explosion 0.4 of delayed ignitions", "TNO Purple Book section 4.7.3", false),
    SHARE_OF_DEATHS(
            "shares of deaths outdoors and indoors",
            "AQ/T 3046-2013 equations 7 and 8, table 10, as a public implementation prints them",
            true),
    PRESENCE("share of day 0.44, indoors 0.93 and 0.99", "TNO Purple Book section 5.3.1", false),
    INDIVIDUAL_CRITERIA(
            "limits of individual risk",
            "GB 36894-2018; the three pairs of limits were seen in its forerunner (2014 notice 13), their places were not",
            false),
    SOCIETAL_CRITERIA("lines of societal risk", "GB 36894-2018, as quoted by a journal article of 2022", true),
    ESCALATION("thresholds and probits of escalation", "Cozzani and Salzano 2004, 2006", false);

    private final String figures;
    private final String source;
    private final boolean seen;

    Provenance(String figures, String source, boolean seen) {
        this.figures = figures;
        this.source = source;
        this.seen = seen;
    }

    public String figures() {
        return figures;
    }

    public String source() {
        return source;
    }

    /** Whether the figures were seen, in the source or in another that quotes it. */
    public boolean seen() {
        return seen;
    }

    public Caution caution() {
        return new Caution(
                figures,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                "-",
                seen ? "quoted: " + source : "from memory, not seen: " + source);
    }

    /** The cautions of the figures that were not seen. */
    public static List<Caution> cautions(Provenance... used) {
        return Stream.of(used).filter(p -> !p.seen).map(Provenance::caution).toList();
    }
}
