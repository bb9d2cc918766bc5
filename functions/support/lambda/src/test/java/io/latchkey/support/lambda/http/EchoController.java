package io.latchkey.support.lambda.http;

import io.latchkey.model.InvalidValue;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

@Controller("/v1/echo")
class EchoController {
    enum Colour {
        red,
        green
    }

    record Line(String text, int count) {
        Line {
            if (text.length() > 5) {
                throw new InvalidValue("text", "has at most 5 characters");
            }
        }
    }

    record Echo(String name, LocalDate date, Colour colour, List<Line> lines) {}

    @Post
    Echo echo(@Body Echo body) {
        return body;
    }

    @Get("/caller")
    Map<String, Object> caller(Caller caller) {
        return Map.of(
                "team",
                caller.team().value(),
                "user",
                caller.user(),
                "roles",
                caller.roles().stream().sorted().toList());
    }

    @Get("/number")
    Map<String, Integer> number(@QueryValue int limit) {
        return Map.of("limit", limit);
    }

    @Get("/broken")
    String broken() {
        throw new IllegalStateException("the password is hunter2");
    }

    @Get("/conflict")
    String conflict() {
        throw new ProblemException(Problem.conflict(Map.of("version", 7)));
    }
}
