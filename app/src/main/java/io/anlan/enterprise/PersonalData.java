package io.anlan.enterprise;

import io.anlan.enterprise.EnterpriseFile.Contacts;
import io.anlan.enterprise.EnterpriseFile.Person;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Names and telephone numbers of people: covered by default (个人信息保护法 art. 51, 去标识化). */
public final class PersonalData {

    private PersonalData() {}

    /** 周远洋 → 周*洋, 何群 → 何*. */
    public static @Nullable String maskName(@Nullable String name) {
        if (name == null || name.length() < 2) {
            return name;
        }
        return name.length() == 2
                ? name.charAt(0) + "*"
                : name.charAt(0) + "*".repeat(name.length() - 2) + name.charAt(name.length() - 1);
    }

    /** 13812345678 → 138****5678. */
    public static @Nullable String maskPhone(@Nullable String phone) {
        if (phone == null || phone.length() < 8) {
            return phone;
        }
        int tail = phone.length() - 4;
        return phone.substring(0, 3) + "*".repeat(tail - 3) + phone.substring(tail);
    }

    static EnterpriseFile mask(EnterpriseFile file) {
        Contacts c = file.contacts();
        return with(
                file,
                new Contacts(
                        maskName(c.legalRepresentative()),
                        maskName(c.principal()),
                        maskPhone(c.principalPhone()),
                        maskName(c.safetyManager()),
                        maskPhone(c.safetyManagerPhone())),
                file.people().stream()
                        .map(p -> new Person(
                                p.id(),
                                Objects.requireNonNullElse(maskName(p.name()), ""),
                                p.post(),
                                maskPhone(p.phone()),
                                p.certificates()))
                        .toList());
    }

    /** Puts the true value back wherever the editor sent the covered one, which is what an untouched field holds. */
    static EnterpriseFile restore(EnterpriseFile edited, EnterpriseFile stored) {
        Contacts e = edited.contacts();
        Contacts s = stored.contacts();
        Contacts contacts = new Contacts(
                keep(e.legalRepresentative(), s.legalRepresentative(), PersonalData::maskName),
                keep(e.principal(), s.principal(), PersonalData::maskName),
                keep(e.principalPhone(), s.principalPhone(), PersonalData::maskPhone),
                keep(e.safetyManager(), s.safetyManager(), PersonalData::maskName),
                keep(e.safetyManagerPhone(), s.safetyManagerPhone(), PersonalData::maskPhone));
        Map<UUID, Person> people = new HashMap<>();
        stored.people().forEach(p -> {
            if (p.id() != null) {
                people.put(p.id(), p);
            }
        });
        return with(
                edited,
                contacts,
                edited.people().stream()
                        .map(p -> restore(p, p.id() == null ? null : people.get(p.id())))
                        .toList());
    }

    private static Person restore(Person edited, @Nullable Person stored) {
        if (stored == null) {
            return edited;
        }
        String name = keep(edited.name(), stored.name(), PersonalData::maskName);
        return new Person(
                edited.id(),
                Objects.requireNonNullElse(name, edited.name()),
                edited.post(),
                keep(edited.phone(), stored.phone(), PersonalData::maskPhone),
                edited.certificates());
    }

    private static @Nullable String keep(
            @Nullable String edited, @Nullable String stored, UnaryOperator<@Nullable String> mask) {
        return edited != null && edited.equals(mask.apply(stored)) ? stored : edited;
    }

    private static EnterpriseFile with(EnterpriseFile file, Contacts contacts, List<Person> people) {
        return new EnterpriseFile(
                file.basics(),
                file.location(),
                contacts,
                file.assessment(),
                file.extension(),
                file.sites(),
                file.licences(),
                people,
                file.equipment(),
                file.substances(),
                file.processes());
    }
}
