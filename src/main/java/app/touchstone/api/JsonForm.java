package app.touchstone.api;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import java.util.Set;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.DeserializationFeature;

/**
 * How JSON is read: a misspelt member is told and not lost; a text or list left out is empty, as the records want it, unless
 * they say that it may be null; and a list has no holes.
 */
@Configuration(proxyBeanMethods = false)
class JsonForm {

    @Bean
    JsonMapperBuilderCustomizer strictBodies() {
        JsonSetter.Value empty = JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY);
        JsonSetter.Value whole = JsonSetter.Value.construct(Nulls.AS_EMPTY, Nulls.FAIL);
        return json -> json.annotationIntrospector(new NullsAsDeclared())
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .withConfigOverride(String.class, override -> override.setNullHandling(empty))
                .withConfigOverride(List.class, override -> override.setNullHandling(whole))
                .withConfigOverride(Set.class, override -> override.setNullHandling(whole));
    }
}
