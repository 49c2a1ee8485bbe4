package io.anlan.assessment.consequence;

import io.anlan.assessment.consequence.Chain.StageRefused;
import io.anlan.engineering.Models;
import io.anlan.engineering.calc.Input;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a refusal of the engine means to somebody who answered five questions: which answer, and why in plain words. */
final class RefusalRules {

    /** A refusal in the words of the form: field, message code, arguments. */
    record Words(String field, String code, List<Object> args) {}

    /** Inputs that an answer of the form decides. */
    private static final Map<String, String> FIELDS = Map.of(
            "wind_speed", "weather.windSpeed",
            "air_temperature", "weather.temperatureC",
            "inventory", "inventoryTonnes",
            "mass", "inventoryTonnes",
            "hole_diameter", "hole",
            "phase", "phase",
            "substance", "cas",
            "temperature", "kind",
            "pressure", "phase");

    /** Reasons that have words of their own: input, a piece of the engine's reason, message. */
    private record Known(String input, String piece, String code) {}

    private static final List<Known> KNOWN = List.of(
            new Known("substance", "heat of combustion", "consequence.refused.not-burning"),
            new Known("substance", "exposure level", "consequence.refused.no-level"),
            new Known("substance", "the library has no", "consequence.refused.no-property"),
            new Known("phase", "makes a pool", "consequence.refused.no-pool"),
            new Known("phase", "takes gas only", "consequence.refused.gas-only"),
            new Known("temperature", "evaporates", "consequence.refused.no-vapour"),
            new Known("wind_speed", "100 km", "consequence.refused.too-far"),
            new Known("pressure", "ambient pressure", "consequence.refused.no-pressure"));

    private RefusalRules() {}

    static Words of(StageRefused refused) {
        String input = refused.refusal().input();
        String reason = String.valueOf(refused.refusal().getMessage());
        String field = FIELDS.getOrDefault(input, "overrides." + refused.stage() + "." + input);
        for (Known known : KNOWN) {
            if (known.input().equals(input) && reason.contains(known.piece())) {
                return new Words(field, known.code(), List.of(reason));
            }
        }
        Optional<Input> declared = refused.model().equals(Chain.CASE)
                ? Optional.empty()
                : Models.named(refused.model()).inputs().stream()
                        .filter(i -> i.name().equals(input) && !i.isChoice())
                        .findFirst();
        Object value = refused.inputs().get(input);
        if (declared.isPresent() && value instanceof Number number) {
            Input i = declared.get();
            if (number.doubleValue() < i.from() || number.doubleValue() > i.to()) {
                String code = FIELDS.containsKey(input) ? "consequence.range." + input : "consequence.range";
                return new Words(
                        field,
                        code,
                        List.of(plain(number.doubleValue()), plain(i.from()), plain(i.to()), i.unit(), input));
            }
        }
        return new Words(field, "consequence.refused", List.of(reason));
    }

    private static String plain(double value) {
        return new java.math.BigDecimal(value)
                .round(new java.math.MathContext(4))
                .stripTrailingZeros()
                .toPlainString();
    }
}
