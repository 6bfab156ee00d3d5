package org.unionhall.access.signin;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.unionhall.access.Actor;
import org.unionhall.access.Open;
import org.unionhall.access.Role;
import org.unionhall.access.Self;
import org.unionhall.access.door.Keys;
import org.unionhall.access.door.Session.Kind;
import org.unionhall.access.door.Sessions;

/** Bearer tokens for programs, and who a token speaks for. */
@RestController
@RequestMapping("/api/v1")
class TokensApi {

    record Credentials(@NotBlank String username, @NotBlank String password, String code) {
    }

    @Schema(name = "Token")
    record Issued(String token, Instant expiresAt) {
    }

    record Me(String name, List<Post> posts) {
        record Post(String unit, String unitName, Role role) {
        }
    }

    private final SigningIn signingIn;
    private final Sessions sessions;

    TokensApi(SigningIn signingIn, Sessions sessions) {
        this.signingIn = signingIn;
        this.sessions = sessions;
    }

    @Open
    @PostMapping("/tokens")
    Issued issue(@jakarta.validation.Valid @RequestBody Credentials credentials, HttpServletRequest request) {
        Sessions.Opened opened = signingIn.signIn(credentials.username(), credentials.password(), credentials.code(),
                Kind.API, request.getRemoteAddr(), request.getHeader("User-Agent"));
        return new Issued(opened.secret(), opened.expiresAt());
    }

    @DeleteMapping("/tokens")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void giveBack(@Self Actor me, HttpServletRequest request) {
        Keys.secret(request).ifPresent(sessions::end);
    }

    @GetMapping("/me")
    Me me(@Self Actor me) {
        return new Me(me.name(), me.posts().stream()
                .map(post -> new Me.Post(post.unitCode(), post.unitName(), post.role())).toList());
    }
}
