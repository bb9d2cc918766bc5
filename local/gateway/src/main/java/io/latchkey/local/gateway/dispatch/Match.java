package io.latchkey.local.gateway.dispatch;

import io.latchkey.local.gateway.wire.Request;
import java.util.Locale;

/** How a request to an AWS service is recognised. */
public sealed interface Match {

    boolean accepts(Request request);

    /** By the {@code X-Amz-Target} header of the JSON protocols, such as {@code AWSEvents.}. */
    record Target(String prefix) implements Match {
        @Override
        public boolean accepts(Request request) {
            return request.headers().first("x-amz-target").orElse("").startsWith(prefix);
        }
    }

    /** By the path of the REST protocols, such as {@code /v2/email/}. */
    record Path(String prefix) implements Match {
        @Override
        public boolean accepts(Request request) {
            return request.path().startsWith(prefix);
        }
    }

    /**
     * By the host name without its port, such as {@code s3.localhost} or a bucket's own below it.
     */
    record Host(String name) implements Match {
        @Override
        public boolean accepts(Request request) {
            String host = request.headers().first("host").orElse("").toLowerCase(Locale.ROOT);
            String bare = host.replaceFirst(":\\d+$", "");
            return bare.equals(name) || bare.endsWith("." + name);
        }
    }
}
