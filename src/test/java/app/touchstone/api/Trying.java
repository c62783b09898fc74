package app.touchstone.api;

import app.touchstone.api.Script.Answer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills an address in and sends a call. */
final class Trying {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    private Trying() {}

    static String filled(World world, String path, Call call) {
        Matcher variables = VARIABLE.matcher(path);
        return variables.replaceAll(found -> Matcher.quoteReplacement(String.valueOf(
                        call.ids().getOrDefault(found.group(1), world.ids().get(found.group(1))))))
                + (call.query().isEmpty() ? "" : "?" + call.query());
    }

    static Answer send(World world, Script door, String operation, Call call) {
        return door.send(
                Described.method(operation),
                filled(world, Described.path(operation), call),
                call.body() == null ? "" : call.type(),
                call.publisher());
    }
}
