package io.anlan.sample;

import io.anlan.identity.UserEdit;
import io.anlan.identity.UserLoad;
import io.anlan.organisation.OrganisationKind;
import io.anlan.organisation.OrganisationLoad;
import io.anlan.platform.id.Ids;
import io.anlan.responsibility.ResponsibilityEdit;
import io.anlan.responsibility.ResponsibilityKind;
import io.anlan.responsibility.ResponsibilityLoad;
import io.anlan.sample.Area.Kind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Bureaus, departments, town stations, and the accounts that one can sign in with. */
final class Officials {
    static final String PASSWORD = "Anlan@2026";
    static final String WOOD_FACTORY = "柏溪木业家具厂";

    private record Department(String name, String... sectors) {}

    /** What the emergency bureaus supervise themselves. */
    private static final List<String> OF_THE_BUREAU = List.of(
            "hazardous-chemicals",
            "industry-trade",
            "dust",
            "confined-space",
            "fireworks",
            "non-coal-mine",
            "tailings",
            "coal-mine");

    private static final List<Department> DEPARTMENTS = List.of(
            new Department("商务局", "commerce", "cold-storage", "warehouse"),
            new Department("住房和城乡建设局", "construction", "gas", "heating"),
            new Department("交通运输局", "road", "water-transport"),
            new Department("消防救援大队", "fire", "crowded-place"),
            new Department("市场监督管理局", "special-equipment"),
            new Department("教育局", "school"),
            new Department("卫生健康委员会", "hospital"),
            new Department("民政局", "elderly-care"),
            new Department("文化和旅游局", "tourism"),
            new Department("农业农村局", "agriculture", "farm-machinery", "fishing"),
            new Department("水利局", "water"),
            new Department("发展和改革局", "power", "oil-gas-pipeline"));

    private final List<OrganisationLoad> organisations = new ArrayList<>();
    private final List<UserLoad> users = new ArrayList<>();
    private final List<ResponsibilityLoad> responsibilities = new ArrayList<>();
    private final Map<String, String> names;

    Officials(Geography city, List<Firm> firms) {
        names = city.areas().stream().collect(java.util.stream.Collectors.toMap(Area::code, Area::name));
        government(city);
        thirdParties();
        firms.stream()
                .filter(f -> List.of(WOOD_FACTORY, "云汀冷链有限公司一库").contains(f.name()))
                .forEach(this::company);
        accounts(firms);
        supervise(city);
    }

    List<ResponsibilityLoad> responsibilities() {
        return responsibilities;
    }

    List<OrganisationLoad> organisations() {
        return organisations;
    }

    List<UserLoad> users() {
        return users;
    }

    static UUID id(String organisation) {
        return UUID.nameUUIDFromBytes(("anlan-sample/organisation/" + organisation).getBytes(StandardCharsets.UTF_8));
    }

    /** Name of the safety office of a town or the park. */
    static String station(String townName) {
        return townName.endsWith("园区") ? townName + "管理委员会" : townName + (townName.endsWith("街道") ? "应急管理办公室" : "安监站");
    }

    private void government(Geography city) {
        add("安澜市安全生产委员会", OrganisationKind.COMMITTEE, null, Gazetteer.CITY, List.of());
        add("安澜市应急管理局", OrganisationKind.BUREAU, null, Gazetteer.CITY, List.of());
        for (var department : DEPARTMENTS) {
            add(
                    "安澜市" + department.name(),
                    OrganisationKind.DEPARTMENT,
                    null,
                    Gazetteer.CITY,
                    List.of(department.sectors()));
        }
        for (var district : city.areas(Kind.DISTRICT)) {
            var bureau = district.name() + "应急管理局";
            add(bureau, OrganisationKind.BUREAU, "安澜市应急管理局", district.code(), List.of());
            for (var department : DEPARTMENTS) {
                add(
                        district.name() + department.name(),
                        OrganisationKind.DEPARTMENT,
                        "安澜市" + department.name(),
                        district.code(),
                        List.of(department.sectors()));
            }
        }
        for (var town : city.areas(Kind.TOWN)) {
            add(station(town.name()), OrganisationKind.TOWN, districtBureau(town.code()), town.code(), List.of());
        }
        for (var zone : city.areas(Kind.ZONE)) {
            add(station(zone.name()), OrganisationKind.PARK, districtBureau(zone.code()), zone.code(), List.of());
        }
    }

    private String districtBureau(String code) {
        return names.getOrDefault(code.substring(0, 6) + "000000", "") + "应急管理局";
    }

    /**
     * Who supervises what. Left open on purpose, so that the responsibility map has something to find: nobody answers for
     * 竹林镇, 青圩县 has no department for elderly care, nobody in the city for other trades and parcel services of
     * 沙棠县, and two departments of 云汀区 claim cold storage.
     */
    private void supervise(Geography city) {
        for (var town : city.areas(Kind.TOWN)) {
            if (!town.name().equals("竹林镇")) {
                rule(ResponsibilityKind.TERRITORIAL, town.code(), null, station(town.name()), "属地管理");
            }
        }
        for (var zone : city.areas(Kind.ZONE)) {
            rule(ResponsibilityKind.TERRITORIAL, zone.code(), null, station(zone.name()), "属地管理");
        }
        for (var district : city.areas(Kind.DISTRICT)) {
            OF_THE_BUREAU.forEach(
                    s -> rule(ResponsibilityKind.SECTOR, district.code(), s, district.name() + "应急管理局", "三定方案"));
            for (var department : DEPARTMENTS) {
                for (var sector : department.sectors()) {
                    if (!(district.name().equals("青圩县") && sector.equals("elderly-care"))) {
                        rule(
                                ResponsibilityKind.SECTOR,
                                district.code(),
                                sector,
                                district.name() + department.name(),
                                "三定方案");
                    }
                }
            }
            if (!district.name().equals("沙棠县")) {
                rule(ResponsibilityKind.SECTOR, district.code(), "logistics", district.name() + "交通运输局", "市安委会分工");
            }
        }
        rule(ResponsibilityKind.SECTOR, "990102000000", "cold-storage", "云汀区农业农村局", "区安委会分工（2023）");
        for (var sector : List.of("rail", "aviation")) {
            rule(ResponsibilityKind.SECTOR, Gazetteer.CITY, sector, "安澜市交通运输局", "三定方案");
        }
        rule(ResponsibilityKind.SECTOR, Gazetteer.CITY, "civil-explosives", "安澜市应急管理局", "市安委会分工");
    }

    private void rule(
            ResponsibilityKind kind, String region, @Nullable String sector, String organisation, String basis) {
        responsibilities.add(new ResponsibilityLoad(
                Ids.next(), new ResponsibilityEdit(kind, region, sector, null, id(organisation), basis, null, null)));
    }

    private void thirdParties() {
        add("安澜安全技术专家组", OrganisationKind.THIRD_PARTY, null, Gazetteer.CITY, List.of());
        add("澜江财产保险安澜支公司", OrganisationKind.THIRD_PARTY, null, Gazetteer.CITY, List.of());
    }

    private void add(String name, OrganisationKind kind, @Nullable String parent, String region, List<String> sectors) {
        organisations.add(OrganisationLoad.of(
                id(name), name, null, kind, parent == null ? null : id(parent), region, sectors, null, null));
    }

    private void company(Firm firm) {
        var load = OrganisationLoad.of(
                id(firm.name()),
                firm.name(),
                null,
                OrganisationKind.ENTERPRISE,
                null,
                firm.grid().code(),
                firm.sectors(),
                firm.principal(),
                firm.phone());
        var edit = load.edit();
        organisations.add(new OrganisationLoad(
                load.id(),
                new io.anlan.organisation.OrganisationEdit(
                        edit.name(),
                        edit.shortName(),
                        edit.kind(),
                        edit.parentId(),
                        edit.regionCode(),
                        edit.sectorCodes(),
                        firm.id(),
                        firm.creditCode(),
                        firm.address(),
                        edit.contactName(),
                        edit.contactPhone(),
                        false,
                        0)));
    }

    private void accounts(List<Firm> firms) {
        officer(
                "shenzy",
                "沈知远",
                "监管科科长",
                "云汀区应急管理局",
                "990102000000",
                List.of(),
                "bureau-officer",
                "organisation-admin");
        member("linqy", "林巧云", "安全管理员", firm(firms, WOOD_FACTORY), "enterprise-safety-manager");
        officer("gumc", "顾明川", "站长", "柏溪镇安监站", "990102009000", List.of(), "inspector", "town-officer");
        officer("chenglan", "程岚", "值班员", "安澜市应急管理局", Gazetteer.CITY, List.of(), "duty-officer");
        member("zhouyy", "周远洋", "厂长", firm(firms, WOOD_FACTORY), "enterprise-principal");
        officer(
                "zhaoqm",
                "赵启明",
                "流通科科长",
                "云汀区商务局",
                "990102000000",
                List.of("commerce", "cold-storage", "warehouse"),
                "department-officer");
        officer("sysadmin", "系统管理员", "系统管理员", "安澜市应急管理局", Gazetteer.CITY, List.of(), "system-admin");
        officer("secadmin", "安全管理员", "安全管理员", "安澜市应急管理局", Gazetteer.CITY, List.of(), "security-admin");
        officer("auditadmin", "审计管理员", "审计管理员", "安澜市应急管理局", Gazetteer.CITY, List.of(), "audit-admin");
        officer("liupei", "刘佩", "监管科科长", "望岚区应急管理局", "990103000000", List.of(), "bureau-officer");
        officer("hanli", "韩立", "副市长", "安澜市安全生产委员会", Gazetteer.CITY, List.of(), "leader");
        officer("heqing", "何清", "监管科科长", "安澜市应急管理局", Gazetteer.CITY, List.of(), "bureau-officer");
        officer("xumin", "徐敏", "监管科科长", "柳浦区应急管理局", "990104000000", List.of(), "bureau-officer");
        officer("fangyu", "方宇", "安全环保部", "东屿化工园区管理委员会", Gazetteer.PARK_CODE, List.of(), "park-officer");
        officer("lizhen", "李珍", "监管员", "河埠街道应急管理办公室", "990102001000", List.of(), "town-officer");
        officer("luyang", "陆扬", "检查员", "柏溪镇安监站", "990102009000", List.of(), "inspector");
        officer("wangqing", "王青", "网格员", "柏溪镇安监站", "990102009000", List.of(), "grid-inspector");
        member("hetao", "何涛", "安全总监", firm(firms, "云汀冷链有限公司一库"), "enterprise-safety-manager");
        member("duanxl", "段小林", "砂光工段", firm(firms, WOOD_FACTORY), "enterprise-worker");
        officer("zhengbw", "郑博文", "专家", "安澜安全技术专家组", Gazetteer.CITY, List.of(), "expert");
        officer("tangyi", "唐怡", "风控经理", "澜江财产保险安澜支公司", Gazetteer.CITY, List.of("fire", "warehouse"), "insurer");
    }

    static Firm firm(List<Firm> firms, String name) {
        return firms.stream().filter(f -> f.name().equals(name)).findFirst().orElseThrow();
    }

    private void officer(
            String account,
            String name,
            String post,
            String organisation,
            String place,
            List<String> sectors,
            String... roles) {
        user(account, name, post, id(organisation), place, List.of(place), sectors, List.of(), List.of(roles));
    }

    private void member(String account, String name, String post, Firm firm, String role) {
        user(
                account,
                name,
                post,
                id(firm.name()),
                firm.grid().code(),
                List.of(),
                List.of(),
                List.of(firm.id()),
                List.of(role));
    }

    private void user(
            String account,
            String name,
            String post,
            UUID organisation,
            String region,
            List<String> places,
            List<String> sectors,
            List<UUID> enterprises,
            List<String> roles) {
        var edit = new UserEdit(
                account, name, null, null, post, organisation, region, places, sectors, enterprises, roles, 0);
        users.add(new UserLoad(Ids.next(), edit, PASSWORD));
    }
}
