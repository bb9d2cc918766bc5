package io.latchkey.support.lambda.log;

import io.latchkey.support.lambda.Json;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;
import org.slf4j.spi.MDCAdapter;

/** One JSON line per event: ours from INFO, the libraries' from WARN. */
final class JsonLogger extends LegacyAbstractLogger {
    private static final int LONGEST_TRACE = 8000;

    private final transient MDCAdapter context;
    private final int threshold;

    JsonLogger(String name, MDCAdapter context) {
        this.name = name;
        this.context = context;
        this.threshold = (name.startsWith("io.latchkey") ? Level.INFO : Level.WARN).toInt();
    }

    @Override
    protected void handleNormalizedLoggingCall(
            Level level,
            @Nullable Marker marker,
            String pattern,
            Object @Nullable [] arguments,
            @Nullable Throwable thrown) {
        var line = new LinkedHashMap<String, Object>();
        line.put("time", Instant.now().toString());
        line.put("level", level.name());
        var fields = context.getCopyOfContextMap();
        if (fields != null) {
            line.putAll(fields);
        }
        line.put("logger", name);
        line.put("message", Masking.mask(MessageFormatter.basicArrayFormat(pattern, arguments)));
        if (thrown != null) {
            line.put("exception", Masking.mask(trace(thrown)));
        }
        System.out.println(Json.write(line));
    }

    private static String trace(Throwable thrown) {
        var text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text, true));
        var buffer = text.getBuffer();
        return buffer.substring(0, Math.min(buffer.length(), LONGEST_TRACE));
    }

    @Override
    protected @Nullable String getFullyQualifiedCallerName() {
        return null;
    }

    private boolean enabled(Level level) {
        return level.toInt() >= threshold;
    }

    @Override
    public boolean isTraceEnabled() {
        return enabled(Level.TRACE);
    }

    @Override
    public boolean isDebugEnabled() {
        return enabled(Level.DEBUG);
    }

    @Override
    public boolean isInfoEnabled() {
        return enabled(Level.INFO);
    }

    @Override
    public boolean isWarnEnabled() {
        return enabled(Level.WARN);
    }

    @Override
    public boolean isErrorEnabled() {
        return enabled(Level.ERROR);
    }
}
