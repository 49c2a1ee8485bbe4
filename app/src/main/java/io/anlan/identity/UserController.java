package io.anlan.identity;

import io.anlan.identity.Users.Created;
import io.anlan.platform.access.Requires;
import io.anlan.platform.web.PageQuery;
import io.anlan.platform.web.Paged;
import io.anlan.platform.web.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Users of the administrator's own area; roles for the security administrator. */
@RestController
@RequestMapping("/api")
class UserController {

    record RoleEdit(@NotNull List<String> permissions, int version) {}

    record Disabling(boolean disabled) {}

    private final Users users;
    private final UserStore store;

    UserController(Users users, UserStore store) {
        this.users = users;
        this.store = store;
    }

    @GetMapping("/users")
    @Requires("identity.user.manage")
    @Transactional(readOnly = true)
    public Paged<User> list(UserQuery query, PageQuery page) {
        return store.find(query, page);
    }

    @GetMapping("/users/{id}")
    @Requires("identity.user.manage")
    @Transactional(readOnly = true)
    public User get(@PathVariable UUID id) {
        return store.user(id).orElseThrow(Problem::notFound);
    }

    @PostMapping("/users")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires("identity.user.manage")
    Created create(@Valid @RequestBody UserEdit edit) {
        return users.create(edit);
    }

    @PutMapping("/users/{id}")
    @Requires("identity.user.manage")
    User update(@PathVariable UUID id, @Valid @RequestBody UserEdit edit) {
        return users.update(id, edit);
    }

    @PostMapping("/users/{id}/password-reset")
    @Requires("identity.user.manage")
    Created resetPassword(@PathVariable UUID id) {
        return users.resetPassword(id);
    }

    @PostMapping("/users/{id}/disable")
    @Requires("identity.user.manage")
    User disable(@PathVariable UUID id, @RequestBody Disabling body) {
        return users.disable(id, body.disabled());
    }

    @GetMapping("/roles")
    @Requires("self")
    @Transactional(readOnly = true)
    public List<Role> roles() {
        return store.roles();
    }

    @PutMapping("/roles/{code}")
    @Requires("identity.role.manage")
    Role updateRole(@PathVariable String code, @Valid @RequestBody RoleEdit edit) {
        return users.updateRole(code, edit.permissions(), edit.version());
    }
}
