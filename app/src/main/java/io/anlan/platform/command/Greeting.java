package io.anlan.platform.command;

import java.util.List;

/** Lines that a module adds to the message printed when the platform is ready, such as accounts to try it with. */
public interface Greeting {

    List<String> lines();
}
