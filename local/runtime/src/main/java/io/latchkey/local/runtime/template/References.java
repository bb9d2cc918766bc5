package io.latchkey.local.runtime.template;

/** What {@code Ref} and {@code Fn::GetAtt} of a resource stand for on this machine. */
public interface References {
    String ref(Resource resource, Resolver resolver);

    String attribute(Resource resource, String name, Resolver resolver);
}
