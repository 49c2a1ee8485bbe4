package io.anlan.enterprise;

import io.anlan.enterprise.EnterpriseFile.Basics;
import io.anlan.enterprise.EnterpriseFile.Location;
import io.anlan.platform.access.CodeRange;
import io.anlan.platform.access.Scope;
import io.anlan.platform.web.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a file must hold, and how it moves between its enterprise and its regulator. */
final class EnterpriseRules {

    /** Four digits behind a section letter, or fewer for a wider class: GB/T 4754-2017, 3.2. */
    private static final Pattern INDUSTRY = Pattern.compile("[A-T](\\d{2,4})?");

    private static final Pattern PHONE = Pattern.compile("1\\d{10}|0\\d{2,3}-?\\d{7,8}(-\\d{1,6})?");
    private static final int LONGEST_NAME = 100;

    /** Who moves a file. */
    enum Side {
        ENTERPRISE,
        REGULATOR
    }

    enum Step {
        SUBMIT,
        APPROVE,
        RETURN,
        CLOSE,
        REOPEN
    }

    /** A permitted step; every other is refused. */
    record Transition(Step step, Side side, Set<Status> from, Status to, boolean reason) {

        /** Whether whoever takes the step stands by the content of the file. */
        boolean confirms() {
            return step == Step.SUBMIT || step == Step.APPROVE;
        }
    }

    /** 互联网登记—属地审核: 002:345 (self-report and verification of master data), ux.md §12 上报-退回-补正. */
    static final List<Transition> TRANSITIONS = List.of(
            new Transition(
                    Step.SUBMIT, Side.ENTERPRISE, Set.of(Status.DRAFT, Status.RETURNED), Status.SUBMITTED, false),
            new Transition(Step.APPROVE, Side.REGULATOR, Set.of(Status.SUBMITTED), Status.APPROVED, false),
            new Transition(Step.RETURN, Side.REGULATOR, Set.of(Status.SUBMITTED), Status.RETURNED, true),
            new Transition(Step.CLOSE, Side.REGULATOR, Set.of(Status.APPROVED), Status.CLOSED, true),
            new Transition(Step.REOPEN, Side.REGULATOR, Set.of(Status.CLOSED), Status.APPROVED, true));

    private EnterpriseRules() {}

    static @Nullable Transition transition(Step step, Side side, Status from) {
        return TRANSITIONS.stream()
                .filter(t -> t.step() == step && t.side() == side && t.from().contains(from))
                .findFirst()
                .orElse(null);
    }

    /** Whether a person with this scope may leave a record with these marks behind: else it would vanish from sight. */
    static boolean keepsInSight(Scope scope, String regionCode, Collection<String> sectors) {
        return switch (scope) {
            case Scope.Places places ->
                places.contains(regionCode)
                        && (places.sectors().isEmpty() || !Collections.disjoint(places.sectors(), sectors));
            case Scope.Enterprises ignored -> true;
            case Scope.System ignored -> true;
        };
    }

    /** What a draft needs so that it can be kept. */
    static List<Problem.Field> checkDraft(EnterpriseFile file) {
        List<Problem.Field> wrong = new ArrayList<>();
        String name = file.basics().name();
        if (name == null || name.isBlank()) {
            wrong.add(new Problem.Field("basics.name", "enterprise.required"));
        } else if (name.length() > LONGEST_NAME) {
            wrong.add(new Problem.Field("basics.name", "enterprise.too-long", LONGEST_NAME));
        }
        checkForms(file, wrong);
        return wrong;
    }

    /** What a file needs to stand before the regulator. */
    static List<Problem.Field> checkWhole(EnterpriseFile file, Collection<ExtensionField> fields, LocalDate today) {
        List<Problem.Field> wrong = new ArrayList<>(checkDraft(file));
        Basics basics = file.basics();
        if (basics.kind() == EnterpriseKind.ENTERPRISE && basics.creditCode() == null) {
            wrong.add(new Problem.Field("basics.creditCode", "enterprise.required"));
        }
        if (basics.sectorCodes().isEmpty()) {
            wrong.add(new Problem.Field("basics.sectorCodes", "enterprise.required"));
        }
        if (file.location().address() == null) {
            wrong.add(new Problem.Field("location.address", "enterprise.required"));
        }
        if (file.contacts().principal() == null) {
            wrong.add(new Problem.Field("contacts.principal", "enterprise.required"));
        }
        if (file.assessment().riskLevel() != null && file.assessment().riskReason() == null) {
            wrong.add(new Problem.Field("assessment.riskReason", "enterprise.required"));
        }
        LocalDate established = basics.establishedOn();
        if (established != null && established.isAfter(today)) {
            wrong.add(new Problem.Field("basics.establishedOn", "enterprise.in-future"));
        }
        checkExtension(file, fields, wrong);
        return wrong;
    }

    private static void checkForms(EnterpriseFile file, List<Problem.Field> wrong) {
        Basics basics = file.basics();
        if (basics.creditCode() != null && !CreditCode.isValid(basics.creditCode())) {
            wrong.add(new Problem.Field("basics.creditCode", "enterprise.credit-code"));
        }
        if (basics.industryCode() != null
                && !INDUSTRY.matcher(basics.industryCode()).matches()) {
            wrong.add(new Problem.Field("basics.industryCode", "enterprise.industry-code"));
        }
        Location location = file.location();
        try {
            CodeRange.of(location.regionCode());
        } catch (IllegalArgumentException e) {
            wrong.add(new Problem.Field("location.regionCode", "enterprise.region-code", location.regionCode()));
        }
        if ((location.longitude() == null) != (location.latitude() == null)) {
            wrong.add(new Problem.Field("location.longitude", "enterprise.position-half"));
        }
        phone("contacts.principalPhone", file.contacts().principalPhone(), wrong);
        phone("contacts.safetyManagerPhone", file.contacts().safetyManagerPhone(), wrong);
        for (int i = 0; i < file.people().size(); i++) {
            phone("people." + i + ".phone", file.people().get(i).phone(), wrong);
        }
        for (int i = 0; i < file.substances().size(); i++) {
            String cas = file.substances().get(i).casNumber();
            if (cas != null && !CasNumber.isValid(cas)) {
                wrong.add(new Problem.Field("substances." + i + ".casNumber", "enterprise.cas-number"));
            }
        }
        for (int i = 0; i < file.licences().size(); i++) {
            var licence = file.licences().get(i);
            if (licence.issuedOn() != null
                    && licence.expiresOn() != null
                    && licence.expiresOn().isBefore(licence.issuedOn())) {
                wrong.add(new Problem.Field("licences." + i + ".expiresOn", "enterprise.expires-before-issue"));
            }
        }
    }

    static boolean isPhone(String text) {
        return PHONE.matcher(text).matches();
    }

    private static void phone(String field, @Nullable String phone, List<Problem.Field> wrong) {
        if (phone != null && !isPhone(phone)) {
            wrong.add(new Problem.Field(field, "enterprise.phone"));
        }
    }

    private static void checkExtension(
            EnterpriseFile file, Collection<ExtensionField> fields, List<Problem.Field> wrong) {
        Map<String, String> values = file.extension();
        for (ExtensionField field : fields) {
            if (!file.basics().sectorCodes().contains(field.sector())) {
                continue;
            }
            String path = "extension." + field.code();
            String value = values.get(field.code());
            if (value == null || value.isBlank()) {
                if (field.required()) {
                    wrong.add(new Problem.Field(path, "enterprise.required"));
                }
            } else if (!fits(field, value)) {
                wrong.add(new Problem.Field(path, "enterprise.extension", value));
            }
        }
    }

    static boolean fits(ExtensionField field, String value) {
        return switch (field.type()) {
            case TEXT -> value.length() <= 200;
            case NUMBER -> value.matches("\\d{1,12}(\\.\\d{1,4})?");
            case DATE -> value.matches("\\d{4}-\\d{2}-\\d{2}");
            case YES_NO -> value.equals("true") || value.equals("false");
            case CHOICE -> field.choices().contains(value);
        };
    }
}
