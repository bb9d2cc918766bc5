package io.latchkey.local.services.identity;

import static io.latchkey.local.services.wire.HtmlPage.escape;

import io.latchkey.local.gateway.wire.Answer;
import io.latchkey.local.services.wire.HtmlPage;
import java.net.URI;
import java.util.List;

/** The page where a person signs in, and the one that says why that cannot be. */
final class SignInPage {
    private static final String FORM =
            HtmlPage.resource("/io/latchkey/local/services/identity/sign-in.html");
    private static final String REFUSED =
            HtmlPage.resource("/io/latchkey/local/services/identity/refused.html");
    private static final String SCRIPT =
            HtmlPage.resource("/io/latchkey/local/services/identity/sign-in.js").strip();

    /**
     * What the form shows and carries on.
     *
     * @param email as typed before, "" at first
     * @param message why the last attempt failed, "" at first
     */
    record Form(URI action, String csrf, String email, String message) {}

    private final List<User> demoUsers;

    SignInPage(List<User> demoUsers) {
        this.demoUsers = List.copyOf(demoUsers);
    }

    Answer form(int status, Form form, URI redirectUri) {
        String body =
                FORM.replace("{{action}}", escape(form.action().toString()))
                        .replace("{{csrf}}", escape(form.csrf()))
                        .replace("{{message}}", message(form.message()))
                        .replace("{{invalid}}", form.message().isEmpty() ? "false" : "true")
                        .replace("{{users}}", users())
                        .replace("{{email}}", escape(form.email()));
        return new HtmlPage("Sign in to Latchkey", body, SCRIPT, "'self' " + origin(redirectUri))
                .answer(status);
    }

    static Answer refused(int status, String reason) {
        String body = REFUSED.replace("{{reason}}", escape(reason));
        return new HtmlPage("Sign-in is not possible", body, "", "'none'").answer(status);
    }

    private static String message(String message) {
        return message.isEmpty()
                ? ""
                : "<p class=\"alert\" role=\"alert\" id=\"problem\">" + escape(message) + "</p>";
    }

    private String users() {
        StringBuilder rows = new StringBuilder();
        for (User user : demoUsers) {
            rows.append(
                    """
                    <li><button type="button" class="person" data-email="%s"><strong>%s</strong>
                    <span>%s</span><span class="quiet">%s</span></button></li>
                    """
                            .formatted(
                                    escape(user.email()),
                                    escape(user.name()),
                                    escape(String.join(" and ", user.groups())),
                                    escape(user.email())));
        }
        return rows.toString();
    }

    /** Browsers hold the redirect after the form against {@code form-action} too. */
    private static String origin(URI address) {
        return address.getScheme() + "://" + address.getRawAuthority();
    }
}
