package io.latchkey.local.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.latchkey.support.mls.rets.response.AnswerSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Says of each recorded RETS answer what it holds, as one line of JSON. */
@Command(name = "parse", description = "what recorded RETS answers hold, one JSON line for each")
final class MlsParse implements Callable<Integer> {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "an answer of a RETS server: headers and body, or the body alone")
    private List<Path> files = List.of();

    /** Fails only where a file could not be read at all. */
    @Override
    public Integer call() throws IOException {
        var unread = 0;
        for (var file : files) {
            var line = new LinkedHashMap<String, @Nullable Object>();
            line.put("file", file.toString());
            try (var in = Files.newInputStream(file)) {
                line.putAll(figures(AnswerSummary.of(in)));
            } catch (IOException e) {
                unread++;
                line.put("error", e.getClass().getSimpleName() + ": " + e.getMessage());
            }
            System.out.println(JSON.writeValueAsString(line));
        }
        return unread == 0 ? 0 : 1;
    }

    private static Map<String, @Nullable Object> figures(AnswerSummary summary) {
        var figures = new LinkedHashMap<String, @Nullable Object>();
        figures.put("rows", summary.rows());
        figures.put("columns", summary.columns());
        figures.put("count", summary.count().isPresent() ? summary.count().getAsLong() : null);
        figures.put("maxRows", summary.maxRows());
        figures.put("replyCode", summary.reply().map(reply -> reply.code()).orElse(null));
        figures.put("objects", summary.objects());
        figures.put("warnings", summary.warnings());
        return figures;
    }
}
