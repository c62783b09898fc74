package app.touchstone.document;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One extractor for the whole program, so that its limit on threads is one; it is closed with the program. */
@Configuration(proxyBeanMethods = false)
class TextReading {

    @Bean
    TextExtractor textExtractor() {
        return new TextExtractor(ExtractionLimits.DEFAULT);
    }
}
