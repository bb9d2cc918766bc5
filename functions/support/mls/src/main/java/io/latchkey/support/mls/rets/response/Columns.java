package io.latchkey.support.mls.rets.response;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The columns of a COMPACT table.
 *
 * @param leading whether the server begins its lines with a delimiter, as it should
 * @param trailing whether it ends them with one, as it should
 */
record Columns(
        List<String> names,
        Map<String, Integer> index,
        byte delimiter,
        boolean leading,
        boolean trailing) {
    static final Columns NONE = new Columns(List.of(), Map.of(), (byte) '\t', true, true);

    static Columns parse(String line, byte delimiter) {
        var text = line.replaceAll("^[\r\n]+|[\r\n]+$", "");
        var mark = String.valueOf((char) (delimiter & 0xFF));
        var names = new ArrayList<String>();
        for (var name : text.split(Pattern.quote(mark), -1)) {
            names.add(name.strip());
        }
        var leading = names.size() > 1 && names.getFirst().isEmpty();
        if (leading) {
            names.removeFirst();
        }
        var trailing = !names.isEmpty() && names.getLast().isEmpty();
        if (trailing) {
            names.removeLast();
        }
        var index = new HashMap<String, Integer>();
        for (int i = 0; i < names.size(); i++) {
            index.putIfAbsent(names.get(i), i);
        }
        return new Columns(List.copyOf(names), Map.copyOf(index), delimiter, leading, trailing);
    }

    int count() {
        return names.size();
    }
}
