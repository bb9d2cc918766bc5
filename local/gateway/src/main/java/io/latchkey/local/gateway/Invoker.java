package io.latchkey.local.gateway;

/** Calls a function synchronously, as API Gateway calls Lambda; safe for use by many threads. */
public interface Invoker {

    /**
     * Answers with the function's payload as it wrote it.
     *
     * @param functionId the function's logical id in the template
     * @throws InvocationFailed when the function threw, ran out of time, or could not be started
     * @throws InvocationThrottled when its concurrency is used up
     */
    byte[] invoke(String functionId, byte[] event) throws InvocationFailed, InvocationThrottled;
}
