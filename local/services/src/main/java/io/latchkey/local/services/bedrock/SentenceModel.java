package io.latchkey.local.services.bedrock;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.bgesmallenv15q.BgeSmallEnV15QuantizedEmbeddingModel;
import dev.langchain4j.model.output.Response;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * bge-small-en-v1.5 (quantized), run in the process by ONNX: English, 384 dimensions, vectors of
 * length one. Loaded at its first use, in half a second.
 */
final class SentenceModel {
    static final String NAME = "bge-small-en-v1.5-q";
    static final int DIMENSIONS = 384;

    /** A text as a point, and how many tokens it had. */
    record Vector(List<Float> values, int tokens) {}

    /** More at once would only share the same cores. */
    private final Semaphore turns = new Semaphore(Runtime.getRuntime().availableProcessors());

    private final Supplier<EmbeddingModel> model =
            new Once<>(BgeSmallEnV15QuantizedEmbeddingModel::new);

    Vector embed(String text) {
        turns.acquireUninterruptibly();
        try {
            Response<Embedding> answer = model.get().embed(text);
            int tokens = answer.tokenUsage() == null ? 0 : answer.tokenUsage().inputTokenCount();
            return new Vector(answer.content().vectorAsList(), tokens);
        } finally {
            turns.release();
        }
    }

    /** Made at the first call; those who come meanwhile wait for it. */
    private static final class Once<T> implements Supplier<T> {
        private final FutureTask<T> task;

        Once(Callable<T> made) {
            this.task = new FutureTask<>(made);
        }

        @Override
        public T get() {
            task.run();
            try {
                return task.get();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stopped);
            } catch (ExecutionException broken) {
                throw new IllegalStateException("the sentence model does not load", broken);
            }
        }
    }
}
