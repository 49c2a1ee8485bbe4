package io.anlan.identity;

import io.anlan.platform.access.Requires;
import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What each user does with the own account: password and second factor. */
@RestController
@RequestMapping("/api")
class AccountController {

    record PasswordChange(@NotBlank String old, @NotBlank String password) {}

    record Code(@NotBlank String code) {}

    record Confirmation(@NotBlank String password) {}

    /** The key to enter into an authenticator app, also as the address that its QR code holds. */
    record NewKey(String secret, String uri) {}

    private final Account account;

    AccountController(Account account) {
        this.account = account;
    }

    @PostMapping("/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Requires.SELF)
    void password(@Valid @RequestBody PasswordChange body, HttpSession session) {
        account.changePassword(body.old(), body.password(), session.getId());
    }

    @PostMapping("/totp")
    @Requires(Requires.SELF)
    NewKey startTotp() {
        return account.startTotp();
    }

    @PostMapping("/totp/confirm")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Requires.SELF)
    void confirmTotp(@Valid @RequestBody Code body) {
        account.confirmTotp(body.code());
    }

    @PostMapping("/totp/remove")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Requires.SELF)
    void removeTotp(@Valid @RequestBody Confirmation body) {
        account.removeTotp(body.password());
    }
}
