package io.latchkey.support.mls.rets.response;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;

/** What an answer says about itself, around its rows. */
final class AnswerHead {
    private static final Set<String> HTML =
            Set.of(
                    "html", "head", "body", "title", "script", "style", "form", "meta", "div",
                    "center");

    /** The elements that hold records of STANDARD-XML and are none. */
    private static final Pattern HOLDER =
            Pattern.compile("RE[A-Z]\\w*s|(?i:redata|metadata|listings|properties)");

    private static final Pattern NOT_DIGITS = Pattern.compile("[^0-9]");

    private final MarkupScanner scanner;
    private final Warnings warnings;
    private Optional<Reply> reply = Optional.empty();
    private OptionalLong count = OptionalLong.empty();
    private Optional<Byte> delimiter = Optional.empty();
    private boolean maxRows;
    private boolean html;
    private boolean rets;
    private boolean closed;
    private boolean speech;

    AnswerHead(MarkupScanner scanner, Warnings warnings) {
        this.scanner = scanner;
        this.warnings = warnings;
    }

    /** Whether the tag speaks about the answer, and is no record. */
    boolean take(Tag tag) {
        switch (tag.key()) {
            case "rets" -> root(tag);
            case "rets-status" -> statusInside(tag);
            case "count" -> count(tag);
            case "delimiter" -> delimiter(tag);
            case "maxrows" -> maxRows = true;
            case "rets-response" -> speech = !tag.closing() && !tag.empty();
            default -> {
                return holder(tag);
            }
        }
        return true;
    }

    private boolean holder(Tag tag) {
        if (HTML.contains(tag.key())) {
            page(tag);
            return true;
        }
        return HOLDER.matcher(tag.name()).matches();
    }

    private void page(Tag tag) {
        if (rets) {
            return;
        }
        html = true;
        if (tag.is("title") && !tag.closing() && scanner.next() == MarkupScanner.Token.TEXT) {
            warnings.add(Defect.HTML_PAGE, scanner.text().strip());
        }
    }

    private void root(Tag tag) {
        rets = true;
        closed |= tag.closing() || tag.empty();
        if (!tag.closing()) {
            reply = reply(tag).or(() -> reply);
        }
    }

    private void statusInside(Tag tag) {
        var inside = tag.closing() ? Optional.<Reply>empty() : reply(tag);
        if (inside.isPresent() && !inside.get().isOk()) {
            if (reply.isPresent() && reply.get().code() != inside.get().code()) {
                warnings.add(Defect.STATUS_INSIDE, inside.get().toString());
            }
            reply = inside;
        }
    }

    private Optional<Reply> reply(Tag tag) {
        var code = tag.attribute("replycode");
        if (code.isEmpty()) {
            return Optional.empty();
        }
        try {
            var number = Integer.parseInt(code.get().strip());
            return Optional.of(new Reply(number, tag.attribute("replytext").orElse("")));
        } catch (NumberFormatException e) {
            warnings.add(Defect.BAD_REPLY_CODE, code.get());
            return Optional.empty();
        }
    }

    private void count(Tag tag) {
        if (tag.closing()) {
            return;
        }
        var said = tag.attribute("records");
        if (said.isEmpty() && !tag.empty() && scanner.next() == MarkupScanner.Token.TEXT) {
            said = Optional.of(scanner.text());
        }
        var digits = NOT_DIGITS.matcher(said.orElse("")).replaceAll("");
        if (digits.isEmpty() || digits.length() > 15 || said.orElse("").strip().startsWith("-")) {
            warnings.add(Defect.BAD_COUNT, said.orElse(""));
            return;
        }
        count = OptionalLong.of(Long.parseLong(digits));
    }

    private void delimiter(Tag tag) {
        if (tag.closing()) {
            return;
        }
        var value = tag.attribute("value").orElse("");
        delimiter = Delimiter.declared(value);
        if (delimiter.isEmpty()) {
            warnings.add(Defect.DELIMITER, "'" + value + "' is no hexadecimal octet");
        }
    }

    /** Called once, when nothing more comes. */
    void end(ByteWindow window) {
        if (html && !warnings.has(Defect.HTML_PAGE)) {
            warnings.add(Defect.HTML_PAGE);
        }
        if (window.isEmpty()) {
            warnings.add(Defect.EMPTY);
        } else if (!rets && !html) {
            warnings.add(Defect.NOT_RETS);
        }
        var broken = window.broken().map(IOException::getMessage);
        if (rets && !closed) {
            warnings.add(Defect.CUT_STREAM, broken.orElse("there is no </RETS>"));
        } else if (!closed && broken.isPresent()) {
            warnings.add(Defect.CUT_STREAM, broken.get());
        }
    }

    /** Elements that are neither speech nor page, below a root that is RETS. */
    boolean mayHoldRecords() {
        return rets && !speech && !html;
    }

    Optional<Reply> reply() {
        return reply;
    }

    OptionalLong count() {
        return count;
    }

    Optional<Byte> delimiter() {
        return delimiter;
    }

    boolean maxRows() {
        return maxRows;
    }

    boolean isHtml() {
        return html;
    }

    boolean isClosed() {
        return closed;
    }
}
