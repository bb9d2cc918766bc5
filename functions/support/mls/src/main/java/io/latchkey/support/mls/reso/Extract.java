package io.latchkey.support.mls.reso;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Everything that one query yields, page after page, for an operator who tries a connection: next
 * links where the server gives them, {@code $skip} where it does not.
 *
 * @param filter an OData expression
 * @param limit the most rows to hand on
 */
public record Extract(
        String resource,
        Optional<String> filter,
        List<String> select,
        Optional<String> expand,
        long limit) {
    public Extract {
        select = List.copyOf(select);
    }

    /** Hands on the rows and returns their number. */
    public long run(ResoClient client, Consumer<ObjectNode> rows) throws IOException {
        return new Walk(client, this, rows).run();
    }

    String key() {
        return resource.equals("Property") ? "ListingKey" : resource + "Key";
    }

    ResoQuery query(ResoService service, int size) {
        var all = new ArrayList<String>();
        service.system().ifPresent(all::add);
        filter.map(text -> "(" + text + ")").ifPresent(all::add);
        return ResoQuery.of(resource, size)
                .filter(all.isEmpty() ? Optional.empty() : Optional.of(String.join(" and ", all)))
                .select(select)
                .expand(expand)
                .top(size);
    }
}
