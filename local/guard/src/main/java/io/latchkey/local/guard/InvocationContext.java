package io.latchkey.local.guard;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What Lambda tells a function of its invocation; the values come by the names used here. */
record InvocationContext(Map<String, String> values) implements Context {
    private String value(String name) {
        return values.getOrDefault(name, "");
    }

    @Override
    public String getAwsRequestId() {
        return value("requestId");
    }

    @Override
    public String getLogGroupName() {
        return "/aws/lambda/" + getFunctionName();
    }

    @Override
    public String getLogStreamName() {
        return value("logStream");
    }

    @Override
    public String getFunctionName() {
        return value("functionName");
    }

    @Override
    public String getFunctionVersion() {
        return value("functionVersion");
    }

    @Override
    public String getInvokedFunctionArn() {
        return value("functionArn");
    }

    @Override
    public @Nullable CognitoIdentity getIdentity() {
        return null;
    }

    @Override
    public @Nullable ClientContext getClientContext() {
        return null;
    }

    @Override
    public int getRemainingTimeInMillis() {
        var left = Long.parseLong(value("deadline")) - System.currentTimeMillis();
        return (int) Math.max(0, left);
    }

    @Override
    public int getMemoryLimitInMB() {
        return Integer.parseInt(value("memory"));
    }

    @Override
    public LambdaLogger getLogger() {
        return new LambdaLogger() {
            @Override
            public void log(String message) {
                System.out.println(message);
            }

            @Override
            public void log(byte[] message) {
                System.out.println(new String(message, StandardCharsets.UTF_8));
            }
        };
    }
}
