package app.touchstone.api;

import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What types are called in the description: a type within another bears both names, since there are several called Verdict
 * or Outcome, and one would be described in the place of the other. Two types of one name are a mistake of ours and fail.
 */
final class SchemaNames extends TypeNameResolver {

    /** The house's own packages, with the full stop behind. */
    private static final String HOUSE = SchemaNames.class.getPackageName().replaceFirst("\\w+$", "");

    /** Of all programs in this machine: what describes types is common to them, too. */
    private static final Map<String, Class<?>> KNOWN = new ConcurrentHashMap<>();

    /** The type a name was given to, without its arguments. */
    static Optional<Class<?>> type(String name) {
        return Optional.ofNullable(KNOWN.get(name));
    }

    @Override
    protected String nameForClass(Class<?> type, Set<Options> options) {
        if (!type.getName().startsWith(HOUSE)) {
            return super.nameForClass(type, options);
        }
        StringBuilder name = new StringBuilder(type.getSimpleName());
        for (Class<?> outer = type.getEnclosingClass(); outer != null; outer = outer.getEnclosingClass()) {
            name.insert(0, outer.getSimpleName().replaceFirst("Api$", ""));
        }
        Class<?> other = KNOWN.putIfAbsent(name.toString(), type);
        if (other != null && !other.equals(type)) {
            throw new IllegalStateException(other + " and " + type + " would both be described as " + name);
        }
        return name.toString();
    }
}
