package io.latchkey.support.lambda.http;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Lets a controller's method ask for its {@link Caller} by type. */
@Singleton
public final class CallerBinder implements TypedRequestArgumentBinder<Caller> {
    @Override
    public Argument<Caller> argumentType() {
        return Argument.of(Caller.class);
    }

    @Override
    public BindingResult<Caller> bind(
            ArgumentConversionContext<Caller> context, HttpRequest<?> source) {
        var caller = RequestScope.caller(source);
        return () -> Optional.of(caller);
    }
}
