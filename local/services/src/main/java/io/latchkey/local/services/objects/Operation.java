package io.latchkey.local.services.objects;

import io.latchkey.local.gateway.wire.Request;
import java.util.Set;

/** Which S3 operation a request is, as far as it matters to who listens. */
enum Operation {
    PUT,
    COPY,
    COMPLETE_UPLOAD,
    DELETE,
    DELETE_MANY,
    OTHER;

    /** Query parameters that make a request one about something else than the object's content. */
    private static final Set<String> ASIDE =
            Set.of(
                    "acl",
                    "tagging",
                    "retention",
                    "legal-hold",
                    "uploadId",
                    "partNumber",
                    "restore",
                    "attributes",
                    "renameObject",
                    "encryption");

    static Operation of(Request request, ObjectAddress address) {
        Set<String> names = request.parameters().values().keySet();
        boolean onObject = !address.key().isEmpty();
        boolean aside = names.stream().anyMatch(ASIDE::contains);
        return switch (request.method()) {
            case "PUT" -> onObject && !aside ? created(request) : OTHER;
            case "DELETE" -> onObject && !aside ? DELETE : OTHER;
            case "POST" -> posted(names, onObject);
            default -> OTHER;
        };
    }

    private static Operation created(Request request) {
        return request.headers().first("x-amz-copy-source").isPresent() ? COPY : PUT;
    }

    private static Operation posted(Set<String> names, boolean onObject) {
        if (onObject) {
            return names.contains("uploadId") ? COMPLETE_UPLOAD : OTHER;
        }
        return names.contains("delete") ? DELETE_MANY : OTHER;
    }
}
