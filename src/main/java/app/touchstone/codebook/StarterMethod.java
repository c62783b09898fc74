package app.touchstone.codebook;

import app.touchstone.account.Desks.DeskOpened;
import app.touchstone.account.Member;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Furnishes a new desk with the starter codebooks and scales: the files under {@code starter/}. */
@Component
class StarterMethod {

    static final List<String> CODEBOOKS = List.of("policy-frames", "persuasion-techniques", "ukraine-war-narratives");
    static final List<String> SCALES = List.of("five-step", "averitec-four", "politifact-six");

    private final Codebooks codebooks;
    private final VerdictScales scales;
    private final JsonMapper json = JsonMapper.builder().build();

    StarterMethod(Codebooks codebooks, VerdictScales scales) {
        this.codebooks = codebooks;
        this.scales = scales;
    }

    /** First of all listeners: the desk's policy names a scale, so scales must be there before it. */
    @EventListener
    @Order(1)
    void furnish(DeskOpened opened) {
        Member founder = opened.founder();
        CODEBOOKS.forEach(key -> codebooks.publish(founder, read("codebooks/" + key, CodebookFile.class)));
        SCALES.forEach(key -> scales.publish(founder, read("scales/" + key, ScaleFile.class)));
    }

    private <T> T read(String file, Class<T> type) {
        try (InputStream in = new ClassPathResource("starter/" + file + ".json").getInputStream()) {
            return json.readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
