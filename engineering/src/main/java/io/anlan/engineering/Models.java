package io.anlan.engineering;

import io.anlan.engineering.calc.Model;
import io.anlan.engineering.calc.RefusedException;
import io.anlan.engineering.calc.Result;
import io.anlan.engineering.chinese.ChineseModels;
import io.anlan.engineering.dispersion.DispersionModels;
import io.anlan.engineering.explosion.ExplosionModels;
import io.anlan.engineering.fire.FireModels;
import io.anlan.engineering.harm.HarmModels;
import io.anlan.engineering.natech.NatechModels;
import io.anlan.engineering.release.ReleaseModels;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All models of the engineering core by name. */
public final class Models {

    private static final TreeMap<String, Model> BY_NAME = new TreeMap<>();

    static {
        Stream.of(
                        ReleaseModels.all(),
                        DispersionModels.all(),
                        FireModels.all(),
                        ExplosionModels.all(),
                        HarmModels.all(),
                        ChineseModels.all(),
                        NatechModels.all())
                .flatMap(List::stream)
                .forEach(Models::add);
    }

    private Models() {}

    private static void add(Model model) {
        if (BY_NAME.put(model.name(), model) != null) {
            throw new IllegalStateException("two models are called " + model.name());
        }
    }

    public static List<Model> all() {
        return List.copyOf(BY_NAME.values());
    }

    public static Model named(String name) {
        Model model = BY_NAME.get(name);
        if (model == null) {
            throw new RefusedException("model", "there is none called " + name);
        }
        return model;
    }

    /** Runs a model; see {@link Model#run}. */
    public static Result run(String name, Map<String, ?> inputs) {
        return named(name).run(inputs);
    }
}
