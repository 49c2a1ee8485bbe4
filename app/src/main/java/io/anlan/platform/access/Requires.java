package io.anlan.platform.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The one permission that an endpoint asks for. An endpoint with neither this nor {@link Open} is refused to all. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Requires {

    /** Everyone who is signed in. */
    String SELF = "self";

    String value();
}
