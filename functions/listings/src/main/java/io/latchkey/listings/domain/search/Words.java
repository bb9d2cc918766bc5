package io.latchkey.listings.domain.search;

import io.latchkey.listings.domain.dictionary.Table;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words of a search, each with all that means the same. */
public record Words(List<Term> terms) {
    private static final Map<String, List<String>> SYNONYMS = synonyms();
    private static final int LONGEST_PHRASE = 4;
    private static final int MOST_TERMS = 40;

    /** They say nothing of a home. */
    private static final Set<String> EMPTY =
            Set.of(
                    "a",
                    "am",
                    "an",
                    "and",
                    "any",
                    "are",
                    "as",
                    "at",
                    "be",
                    "but",
                    "by",
                    "for",
                    "from",
                    "has",
                    "have",
                    "i",
                    "in",
                    "is",
                    "it",
                    "looking",
                    "me",
                    "my",
                    "near",
                    "of",
                    "on",
                    "or",
                    "please",
                    "s",
                    "show",
                    "some",
                    "something",
                    "that",
                    "the",
                    "there",
                    "to",
                    "want",
                    "we",
                    "with",
                    "would",
                    "like",
                    "need",
                    "under",
                    "over");

    /**
     * One thing that is asked for.
     *
     * @param said in the searcher's words
     * @param variants all that means it, the searcher's words first
     */
    public record Term(String said, List<String> variants) {
        public Term {
            variants = List.copyOf(variants);
        }
    }

    public Words {
        terms = List.copyOf(terms);
    }

    /** Takes the longest phrases that mean something first. */
    public static Words of(String text) {
        var tokens = tokens(text);
        var terms = new ArrayList<Term>();
        for (int at = 0; at < tokens.size() && terms.size() < MOST_TERMS; ) {
            var length = phrase(tokens, at);
            var said = String.join(" ", tokens.subList(at, at + length));
            if (length > 1 || !EMPTY.contains(said)) {
                terms.add(new Term(said, variants(said)));
            }
            at += length;
        }
        return new Words(terms);
    }

    private static int phrase(List<String> tokens, int at) {
        for (int length = Math.min(LONGEST_PHRASE, tokens.size() - at); length > 1; length--) {
            if (SYNONYMS.containsKey(String.join(" ", tokens.subList(at, at + length)))) {
                return length;
            }
        }
        return 1;
    }

    private static List<String> variants(String said) {
        var all = new ArrayList<>(List.of(said));
        var known = SYNONYMS.getOrDefault(said, SYNONYMS.getOrDefault(singular(said), List.of()));
        known.stream().filter(word -> !all.contains(word)).forEach(all::add);
        return all;
    }

    private static String singular(String word) {
        return word.endsWith("s") && word.length() > 3
                ? word.substring(0, word.length() - 1)
                : word;
    }

    /** Which of the term's variants the text has, a slip of the pen allowed. */
    public static Optional<String> found(Term term, List<String> text) {
        for (var variant : term.variants()) {
            var words = List.of(variant.split(" ", -1));
            for (int at = 0; at + words.size() <= text.size(); at++) {
                if (alike(words, text.subList(at, at + words.size()))) {
                    return Optional.of(String.join(" ", text.subList(at, at + words.size())));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean alike(List<String> words, List<String> others) {
        for (int n = 0; n < words.size(); n++) {
            if (!alike(words.get(n), others.get(n))) {
                return false;
            }
        }
        return true;
    }

    /**
     * As OpenSearch's AUTO: one slip from three letters on, two from six; the first letter holds.
     */
    private static boolean alike(String word, String other) {
        if (word.equals(other)) {
            return true;
        }
        var slips = word.length() < 3 ? 0 : word.length() < 6 ? 1 : 2;
        return slips > 0
                && Math.abs(word.length() - other.length()) <= slips
                && word.charAt(0) == other.charAt(0)
                && distance(word, other) <= slips;
    }

    /** Damerau's, of neighbours that changed places once. */
    private static int distance(String a, String b) {
        var d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                d[i][j] = i == 0 || j == 0 ? i + j : step(d, a, b, i, j);
            }
        }
        return d[a.length()][b.length()];
    }

    private static int step(int[][] d, String a, String b, int i, int j) {
        var same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        var best = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + same);
        var swapped =
                i > 1
                        && j > 1
                        && a.charAt(i - 1) == b.charAt(j - 2)
                        && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, d[i - 2][j - 2] + 1) : best;
    }

    /** A text as it is compared: small letters without accents. */
    public static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    public static List<String> tokens(String text) {
        var plain = plain(text);
        return plain.isEmpty() ? List.of() : List.of(plain.split(" ", -1));
    }

    private static Map<String, List<String>> synonyms() {
        var all = new HashMap<String, List<String>>();
        for (var row : Table.read("synonyms")) {
            row.forEach(word -> all.put(word, row));
        }
        return all;
    }
}
