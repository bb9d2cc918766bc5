package io.latchkey.local.services.wire;

import io.latchkey.local.gateway.wire.Answer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;

/**
 * A page without any external asset: style and script are inline and named by hash in its policy.
 *
 * @param title plain text
 * @param body HTML in which everything foreign is already escaped
 * @param script JavaScript, or "" for none
 * @param formTargets what {@code form-action} allows, such as {@code 'self'}
 */
public record HtmlPage(String title, String body, String script, String formTargets) {
    private static final String STYLE = resource("/io/latchkey/local/services/page.css");

    public Answer answer(int status) {
        String html =
                """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <title>%s</title>
                <link rel="icon" href="data:,">
                <style>%s</style>
                </head>
                <body>
                %s
                %s</body>
                </html>
                """
                        .formatted(escape(title), STYLE, body, scriptElement());
        return Answer.html(status, html)
                .with("cache-control", "no-store")
                .with("x-content-type-options", "nosniff")
                .with("content-security-policy", policy())
                .with("referrer-policy", "no-referrer")
                .with("x-frame-options", "DENY");
    }

    /** Foreign text made safe as HTML text and inside quoted attributes. */
    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** A text file of this library's jar. */
    public static String resource(String path) {
        try (InputStream in = HtmlPage.class.getResourceAsStream(path)) {
            return new String(
                    Objects.requireNonNull(in, path).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private String scriptElement() {
        return script.isEmpty() ? "" : "<script>" + script + "</script>\n";
    }

    private String policy() {
        String scripts = script.isEmpty() ? "'none'" : hash(script);
        return "default-src 'none'; style-src "
                + hash(STYLE)
                + "; script-src "
                + scripts
                + "; img-src data:; connect-src 'self'; frame-src 'self'; base-uri 'none';"
                + " frame-ancestors 'none'; form-action "
                + formTargets;
    }

    private static String hash(String text) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
