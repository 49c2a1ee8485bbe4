package io.anlan.sample;

import io.anlan.identity.UserLoad;
import io.anlan.platform.access.Actor;
import io.anlan.platform.access.CodeRange;
import io.anlan.platform.access.Scope;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Function;

/** Who acted in the past: the account holders where there is one, otherwise invented colleagues without an account. */
final class Cast {
    private static final Set<String> OFFICER = Set.of(
            "hidden-danger.read",
            "hidden-danger.report",
            "hidden-danger.register",
            "hidden-danger.verify",
            "hidden-danger.urge",
            "hidden-danger.decide");
    private static final Set<String> MANAGER =
            Set.of("hidden-danger.read", "hidden-danger.report", "hidden-danger.rectify");

    /** A person and the organisation's name as it stands in histories. */
    record Player(Actor actor, String organisation) {}

    private final Map<String, UserLoad> accounts = new HashMap<>();
    private final Map<String, Player> players = new HashMap<>();
    private final Map<String, String> names;
    private final Function<UUID, Actor> actorOf;

    /** @param actorOf the actor that an account holder is */
    Cast(Geography city, List<UserLoad> users, Function<UUID, Actor> actorOf) {
        this.names = city.areas().stream().collect(java.util.stream.Collectors.toMap(Area::code, Area::name));
        this.actorOf = actorOf;
        users.forEach(u -> accounts.put(u.edit().account(), u));
    }

    String placeName(String code) {
        return names.getOrDefault(code, code);
    }

    Player account(String account, String organisation) {
        return players.computeIfAbsent(account, k -> {
            var user = accounts.get(account);
            if (user == null) {
                throw new IllegalArgumentException("no sample account " + account);
            }
            return new Player(actorOf.apply(user.id()), organisation);
        });
    }

    /** The officer of the district's bureau. */
    Player bureau(String district) {
        return switch (district) {
            case "990102000000" -> account("shenzy", "云汀区应急管理局");
            case "990103000000" -> account("liupei", "望岚区应急管理局");
            case "990104000000" -> account("xumin", "柳浦区应急管理局");
            default -> invented("bureau", district, placeName(district) + "应急管理局", withCancel());
        };
    }

    /** The inspector of the town or park. */
    Player town(String town) {
        return switch (town) {
            case "990102009000" -> account("gumc", "柏溪镇安监站");
            case "990102001000" -> account("lizhen", "河埠街道应急管理办公室");
            case Gazetteer.PARK_CODE -> account("fangyu", "东屿化工园区管理委员会");
            default -> invented("town", town, Officials.station(placeName(town)), OFFICER);
        };
    }

    /** A second officer of the district, who may accept what the first has registered. */
    Player expert() {
        return account("zhengbw", "安澜安全技术专家组");
    }

    Player insurer() {
        return account("tangyi", "澜江财产保险安澜支公司");
    }

    /** The enterprise's safety manager. */
    Player manager(Firm firm) {
        return switch (firm.name()) {
            case Officials.WOOD_FACTORY -> account("linqy", firm.name());
            case "云汀冷链有限公司一库" -> account("hetao", firm.name());
            default ->
                players.computeIfAbsent(
                        "firm/" + firm.id(),
                        k -> new Player(
                                new Actor(
                                        id("manager/" + firm.id()),
                                        firm.safetyManager(),
                                        null,
                                        new Scope.Enterprises(List.of(firm.id())),
                                        MANAGER),
                                firm.name()));
        };
    }

    private static Set<String> withCancel() {
        var all = new java.util.HashSet<>(OFFICER);
        all.add("hidden-danger.cancel-major");
        return all;
    }

    private Player invented(String post, String place, String organisation, Set<String> permissions) {
        return players.computeIfAbsent(post + "/" + place, k -> {
            var name = Words.person(new SplittableRandom((post + place).hashCode()));
            var scope = new Scope.Places(List.of(CodeRange.of(place)), Set.of());
            return new Player(
                    new Actor(id(post + "/" + place), name, Officials.id(organisation), scope, permissions),
                    organisation);
        });
    }

    private static UUID id(String what) {
        return UUID.nameUUIDFromBytes(("anlan-sample/person/" + what).getBytes(StandardCharsets.UTF_8));
    }
}
