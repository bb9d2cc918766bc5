package io.latchkey.local.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** The suite that runs on a data folder, spoken to over its own address. */
record Running(URI address) {
    static Running on(DataFolder folder) {
        return new Running(
                folder.runFile()
                        .running()
                        .map(RunFile.Run::uri)
                        .orElseThrow(() ->
                                new Plight(
                                        "not running on "
                                                + folder.path()
                                                + ": start it with ./latchkey up")));
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(address.resolve(path)).GET());
    }

    /** The header is what a page of another site cannot send. */
    HttpResponse<String> post(String path, String json) {
        return send(
                HttpRequest.newBuilder(address.resolve(path))
                        .header("content-type", "application/json")
                        .header("x-latchkey-local", "1")
                        .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    request.timeout(Duration.ofMinutes(15)).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new Plight("it does not answer at " + address + ": see ./latchkey logs", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Plight("interrupted", e);
        }
    }
}
