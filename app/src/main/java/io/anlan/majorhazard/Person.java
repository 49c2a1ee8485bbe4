package io.anlan.majorhazard;

import io.anlan.enterprise.PersonalData;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One of the three who answer for a source. */
public record Person(
        @NotNull Role role,
        @NotBlank @Size(max = 50) String name,
        @Nullable @Size(max = 50) String post,
        @Nullable @Size(max = 30) String phone) {

    Person masked() {
        return new Person(
                role,
                Objects.requireNonNullElse(PersonalData.maskName(name), name),
                post,
                PersonalData.maskPhone(phone));
    }

    /** An untouched field comes back covered: then the stored value stays. */
    Person restored(@Nullable Person stored) {
        if (stored == null) {
            return this;
        }
        Person covered = stored.masked();
        return new Person(
                role,
                name.equals(covered.name()) ? stored.name() : name,
                post,
                Objects.equals(phone, covered.phone()) ? stored.phone() : phone);
    }
}
