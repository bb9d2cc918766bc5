package io.latchkey.local.runtime;

import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * How the suite is to be started.
 *
 * @param repoRoot the folder that holds {@code infra/cdk/target/cdk.out} and the engines
 * @param data where everything that must outlive a restart is kept
 * @param port the edge's; 0 takes any that is free
 * @param fresh whether to forget what earlier starts left in {@code data}
 * @param progress told of each step, one short line at a time
 */
public record SuiteOptions(
        Path repoRoot, Path data, int port, boolean fresh, Cloud cloud, Consumer<String> progress) {

    /** What stands behind DynamoDB, SQS and S3. */
    public enum Cloud {
        EMBEDDED,
        LOCALSTACK
    }

    public SuiteOptions {
        repoRoot = repoRoot.toAbsolutePath().normalize();
        data = data.toAbsolutePath().normalize();
    }
}
