package io.anlan.engineering.majorhazard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How one inventory line is counted: quantity (4.2.2), mixture (4.2.3), critical quantity (4.1.2), factor β (4.3.3). */
final class CountingRules {

    private final Gb18218 tables;
    private final List<Sentence> steps = new ArrayList<>();
    private final List<Sentence> cautions = new ArrayList<>();

    private CountingRules(Gb18218 tables) {
        this.tables = tables;
    }

    static CountedItem count(Gb18218 tables, InventoryItem item) {
        return new CountingRules(tables).count(item);
    }

    private CountedItem count(InventoryItem item) {
        BigDecimal tonnes = item.countedTonnes();
        String name = name(item.material());
        if (item.overDesignMaximum()) {
            Sentence over = Sentence.of(
                    "quantity.over", name, Fractions.print(tonnes), Fractions.print(item.designMaximumTonnes()));
            steps.add(over);
            cautions.add(over);
        } else {
            steps.add(Sentence.of("quantity", name, Fractions.print(tonnes)));
        }
        Material judged = unmixed(item.material(), name, tonnes);
        return switch (judged) {
            case Material.Named named -> named(named, name, tonnes);
            case Material.Classified classified -> classified(classified, name, tonnes);
            case Material.Mixture nested ->
                throw new IllegalArgumentException("a mixture of mixtures: " + nested.name());
        };
    }

    /** 4.2.3. */
    private Material unmixed(Material material, String name, BigDecimal tonnes) {
        if (!(material instanceof Material.Mixture mixture)) {
            return material;
        }
        if (mixture.sameCategoryAsPure()) {
            steps.add(Sentence.of("mixture.same", name, Fractions.print(tonnes)));
            return mixture.pure();
        }
        steps.add(Sentence.of("mixture.own", name));
        return mixture.own();
    }

    private CountedItem named(Material.Named named, String name, BigDecimal tonnes) {
        NamedSubstance substance = tables.substance(named.number());
        steps.add(Sentence.of(
                "threshold.named",
                name,
                String.valueOf(substance.number()),
                Fractions.print(substance.thresholdTonnes())));
        Set<String> symbols = new LinkedHashSet<>();
        for (String token : substance.classes()) {
            symbols.add(token.startsWith("FL") ? flammable(token.substring(2), named.condition()) : token);
        }
        Optional<BigDecimal> tableThree = tableThree(name, substance.casNumbers());
        BigDecimal beta = tableThree.orElseGet(() -> {
            if (!symbols.isEmpty()) {
                cautions.add(Sentence.of("caution.class-from-memory", name, String.join(", ", symbols)));
            }
            return tableFour(name, symbols);
        });
        return finish(name, tonnes, Optional.of(substance.thresholdTonnes()), beta);
    }

    private static String flammable(String category, LiquidCondition condition) {
        String symbol = GhsHazard.flammableLiquid(category, condition);
        if (symbol == null) {
            throw new IllegalStateException("flammable liquid of category " + category);
        }
        return symbol;
    }

    private CountedItem classified(Material.Classified material, String name, BigDecimal tonnes) {
        Set<String> symbols = new LinkedHashSet<>();
        for (GhsHazard hazard : material.hazards()) {
            hazard.symbol(material.form(), material.condition()).ifPresent(symbols::add);
        }
        if (symbols.isEmpty()) {
            steps.add(Sentence.of("outside", name));
            return finish(name, tonnes, Optional.empty(), BigDecimal.ONE);
        }
        HazardCategory lowest = symbols.stream()
                .map(tables::category)
                .min(Comparator.comparing(HazardCategory::thresholdTonnes))
                .orElseThrow();
        String threshold = Fractions.print(lowest.thresholdTonnes());
        steps.add(
                symbols.size() == 1
                        ? Sentence.of("threshold.category", name, lowest.symbol(), threshold)
                        : Sentence.of(
                                "threshold.lowest", name, String.join(", ", symbols), threshold, lowest.symbol()));
        BigDecimal beta = tableThree(name, List.of(material.cas())).orElseGet(() -> tableFour(name, symbols));
        return finish(name, tonnes, Optional.of(lowest.thresholdTonnes()), beta);
    }

    private Optional<BigDecimal> tableThree(String name, List<String> casNumbers) {
        for (String cas : casNumbers) {
            Optional<BigDecimal> beta = tables.toxicGasFactor(cas);
            if (beta.isPresent()) {
                steps.add(Sentence.of("beta.gas", name, Fractions.print(beta.get()), cas));
                return beta;
            }
        }
        return Optional.empty();
    }

    /** Table 4; the standard is silent on several categories at once: the larger factor counts, and it is said. */
    private BigDecimal tableFour(String name, Set<String> symbols) {
        Optional<HazardCategory> highest =
                symbols.stream().map(tables::category).max(Comparator.comparing(HazardCategory::beta));
        if (highest.isEmpty()) {
            Sentence none = Sentence.of("beta.none", name);
            steps.add(none);
            cautions.add(none);
            return BigDecimal.ONE;
        }
        long different = symbols.stream()
                .map(symbol -> tables.category(symbol).beta())
                .distinct()
                .count();
        if (different > 1) {
            cautions.add(Sentence.of("caution.several-classes", name, String.join(", ", symbols)));
        }
        HazardCategory category = highest.get();
        steps.add(Sentence.of("beta.category", name, Fractions.print(category.beta()), category.symbol()));
        return category.beta();
    }

    private CountedItem finish(String name, BigDecimal tonnes, Optional<BigDecimal> threshold, BigDecimal beta) {
        CountedItem item = new CountedItem(name, tonnes, threshold, beta, List.of(), List.of());
        threshold.ifPresent(q -> steps.add(Sentence.of(
                "ratio", name, Fractions.print(tonnes), Fractions.print(q), Fractions.print(item.ratio()))));
        return new CountedItem(name, tonnes, threshold, beta, List.copyOf(steps), List.copyOf(cautions));
    }

    private String name(Material material) {
        return switch (material) {
            case Material.Named named -> tables.substance(named.number()).name();
            case Material.Classified classified -> classified.name();
            case Material.Mixture mixture -> mixture.name();
        };
    }
}
