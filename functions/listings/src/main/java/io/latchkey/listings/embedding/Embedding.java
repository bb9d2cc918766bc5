package io.latchkey.listings.embedding;

import java.util.List;

/**
 * A text's meaning as a point, and what it was made from.
 *
 * @param hash of the text
 * @param model by whose measure; points of two models cannot be compared
 * @param vector of length one
 */
public record Embedding(String hash, String model, List<Float> vector) {
    public Embedding {
        vector = List.copyOf(vector);
    }

    public int dimension() {
        return vector.size();
    }
}
