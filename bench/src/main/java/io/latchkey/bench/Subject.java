package io.latchkey.bench;

import java.nio.file.Path;

/**
 * A handler whose start is measured.
 *
 * @param jar the function's own, alone on the class path beside the runtime interface client
 * @param event what it is called with first
 */
record Subject(String name, String classPath, Path jar, String handler, byte[] event) {}
