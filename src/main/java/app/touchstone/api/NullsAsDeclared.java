package app.touchstone.api;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.Executable;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;

/** What a record declares as nullable is null when it is left out: "stays as it is" and "none" are not "empty". */
final class NullsAsDeclared extends JacksonAnnotationIntrospector {

    @Override
    public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated member) {
        return member instanceof AnnotatedParameter parameter
                        && parameter.getOwner().getAnnotated() instanceof Executable maker
                        && maker.getAnnotatedParameterTypes()[parameter.getIndex()].isAnnotationPresent(Nullable.class)
                ? JsonSetter.Value.forValueNulls(Nulls.SET)
                : super.findSetterInfo(config, member);
    }
}
