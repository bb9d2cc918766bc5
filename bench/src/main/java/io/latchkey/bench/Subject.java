package io.latchkey.bench;

import java.nio.file.Path;

/**
 * A handler whose start is measured.
 *
 * @param classPath the function's jar and beside it AWS's runtime interface client, jars only: a
 *     cache takes no folders
 * @param jar the function's own
 * @param event what it is called with first
 * @param refuses whether its right answer to that is a refusal
 */
record Subject(
        String name, String classPath, Path jar, String handler, String event, boolean refuses) {}
