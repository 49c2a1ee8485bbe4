package io.anlan.sample;

import io.anlan.accident.PastAccidents;
import io.anlan.assessment.population.Populations;
import io.anlan.assessment.weather.Weathers;
import io.anlan.enterprise.EnterpriseLoad;
import io.anlan.enterprise.Enterprises;
import io.anlan.enterprise.Status;
import io.anlan.hiddendanger.PastDangers;
import io.anlan.identity.Users;
import io.anlan.majorhazard.PastHazards;
import io.anlan.map.BaseMap;
import io.anlan.organisation.Organisations;
import io.anlan.platform.access.Actors;
import io.anlan.platform.time.Days;
import io.anlan.region.Grids;
import io.anlan.region.RegionLoad;
import io.anlan.region.Regions;
import io.anlan.responsibility.Responsibilities;
import io.anlan.returns.PastReturns;
import io.anlan.sample.Area.Kind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.geojson.GeoJsonWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Loads the sample city into an empty database, all or nothing, before the platform says that it is ready. */
@Component
@ConditionalOnBooleanProperty("anlan.sample")
@Order(0)
class SampleRegion implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(SampleRegion.class);
    private static final int DECIMALS = 6;
    /** Registrations that still wait for the regulator. */
    private static final List<String> WAITING = List.of("云汀鲜配供应链有限公司");

    private final Regions regions;
    private final Grids grids;
    private final BaseMap baseMap;
    private final Organisations organisations;
    private final Users users;
    private final Enterprises enterprises;
    private final Responsibilities responsibilities;
    private final PastDangers dangers;
    private final PastHazards hazards;
    private final PastReturns returns;
    private final PlanSample plans;
    private final PastAccidents accidents;
    private final IndicatorSample indicators;
    private final Populations populations;
    private final Weathers weathers;
    private final ParkSample parks;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SampleRegion(
            Regions regions,
            Grids grids,
            BaseMap baseMap,
            Organisations organisations,
            Users users,
            Enterprises enterprises,
            Responsibilities responsibilities,
            PastDangers dangers,
            PastHazards hazards,
            PastReturns returns,
            PlanSample plans,
            PastAccidents accidents,
            IndicatorSample indicators,
            Populations populations,
            Weathers weathers,
            ParkSample parks,
            TransactionTemplate transaction,
            Clock clock) {
        this.regions = regions;
        this.grids = grids;
        this.baseMap = baseMap;
        this.organisations = organisations;
        this.users = users;
        this.enterprises = enterprises;
        this.responsibilities = responsibilities;
        this.dangers = dangers;
        this.hazards = hazards;
        this.returns = returns;
        this.plans = plans;
        this.accidents = accidents;
        this.indicators = indicators;
        this.populations = populations;
        this.weathers = weathers;
        this.parks = parks;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments args) {
        Actors.runAsSystem("sample", () -> {
            if (Boolean.TRUE.equals(
                    transaction.execute(s -> regions.children(null).isEmpty()))) {
                LOG.info("Loading the sample city of Anlan (安澜市, fictional) …");
                long start = System.nanoTime();
                transaction.executeWithoutResult(s -> load());
                LOG.info(
                        "Sample city loaded in {} ms",
                        Duration.ofNanos(System.nanoTime() - start).toMillis());
            }
        });
    }

    private void load() {
        var city = new Geography();
        var now = clock.instant();
        var today = Days.of(now);
        step("places and borders");
        regions.load(city.areas().stream().map(a -> region(city, a)).toList());
        baseMap.replace(
                city.base().stream()
                        .map(f -> new BaseMap.Feature(f.layer(), f.name(), geoJson(f.geometry())))
                        .toList(),
                "sample");
        var firms = Firms.invent(city, today);
        var hazardStories = HazardSample.of(firms, now);
        step("organisations, enterprises and accounts");
        var officials = new Officials(city, firms);
        organisations.load(officials.organisations());
        enterprises.load(firms.stream().map(f -> file(f, hazardStories, now)).toList());
        users.load(officials.users());
        grids.load(GridPeople.of(city, officials.users()));
        responsibilities.load(officials.responsibilities());
        step("hidden dangers with their history and pictures");
        var cast = new Cast(city, officials.users(), id -> users.actor(id).orElseThrow());
        dangers.load(Stories.tell(cast, firms, now));
        step("major hazard sources");
        hazards.load(hazardStories.hazards(), now);
        step("periodic returns");
        new ReturnsSample(returns, now).load();
        step("plans with their targets and tasks");
        plans.load(cast, now);
        step("accidents");
        accidents.load(AccidentSample.tell(city, firms, cast, now));
        step("people and weather");
        AssessmentSample.load(city, firms, now, populations, weathers);
        step("plan indicators");
        indicators.load(city, today);
        step("quantitative risk of the park");
        parks.load(city, firms);
    }

    private static void step(String what) {
        LOG.info("  {} …", what);
    }

    private static RegionLoad region(Geography city, Area area) {
        var towns = area.kind() == Kind.ZONE
                ? city.areas(Kind.TOWN).stream()
                        .filter(t -> t.geometry().touches(area.geometry()))
                        .map(Area::code)
                        .toList()
                : List.<String>of();
        return new RegionLoad(area.code(), area.name(), geoJson(area.geometry()), towns);
    }

    private static String geoJson(Geometry geometry) {
        var writer = new GeoJsonWriter(DECIMALS);
        writer.setEncodeCRS(false);
        return writer.write(geometry);
    }

    private EnterpriseLoad file(Firm firm, HazardSample hazardStories, Instant now) {
        boolean waiting = WAITING.contains(firm.name());
        var at = now.minus(
                Duration.ofDays(waiting ? 3 : 200 + Math.floorMod(firm.id().hashCode(), 400)));
        return new EnterpriseLoad(
                firm.id(),
                hazardStories.listed(firm, FirmFiles.of(firm, Days.of(now))),
                waiting ? Status.SUBMITTED : Status.APPROVED,
                at,
                waiting ? null : "安澜市应急管理局");
    }
}
