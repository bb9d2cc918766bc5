package io.latchkey.local.runtime.handlers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** Does as it is told: echo, throw, hang, or tell of itself. Not safe for two calls at once. */
public final class Moody implements RequestStreamHandler {
    private static final AtomicInteger MADE = new AtomicInteger();

    private final int number = MADE.incrementAndGet();
    private int inside;

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context)
            throws IOException {
        inside++;
        var order = new String(input.readAllBytes(), StandardCharsets.UTF_8);
        System.out.println("told " + order);
        try {
            output.write(answer(order, context).getBytes(StandardCharsets.UTF_8));
        } finally {
            inside--;
        }
    }

    private String answer(String order, Context context) throws IOException {
        return switch (order.replace("\"", "")) {
            case "throw" -> throw new IllegalStateException("a bad mood");
            case "throw checked" -> throw new IOException("a worse mood");
            case "hang" -> hang();
            case "number" -> Integer.toString(number);
            case "together" -> together();
            case "context" ->
                    "\"%s %d %s %b\""
                            .formatted(
                                    context.getFunctionName(),
                                    context.getMemoryLimitInMB(),
                                    context.getInvokedFunctionArn(),
                                    context.getRemainingTimeInMillis() > 0);
            case "variable" -> "\"" + new Cloud().variable("OWN") + "\"";
            default -> order;
        };
    }

    private static String hang() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return "never";
    }

    /** How many calls were in this instance while this one was. */
    private String together() {
        Thread.onSpinWait();
        return Integer.toString(inside);
    }
}
