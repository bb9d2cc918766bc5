package io.latchkey.local.runtime.tables;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * A table as the template describes it.
 *
 * @param definition what CreateTable is asked
 * @param expires the attribute after whose time items are forgotten
 */
public record TableSpec(
        String id, String name, String arn, ObjectNode definition, Optional<String> expires) {}
