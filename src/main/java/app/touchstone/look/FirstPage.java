package app.touchstone.look;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the reader's choices into the page before anything is painted, and gives every window its language. */
@Component
class FirstPage implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(response -> {
            Locale language = Choices.language(response.getVaadinRequest());
            Element page = response.getDocument().child(0);
            page.attr("lang", language.toLanguageTag());
            String look = Choices.className(Choices.look(response.getVaadinRequest()));
            if (!look.isEmpty()) {
                page.addClass(look);
            }
        });
        event.getSource().addUIInitListener(start -> {
            @Nullable VaadinRequest request = VaadinRequest.getCurrent();
            if (request != null) {
                start.getUI().setLocale(Choices.language(request));
            }
            // Vaadin's own sign of a lost connection stands outside of every landmark; as a status it may
            start.getUI()
                    .getPage()
                    .executeJs("document.querySelector('vaadin-connection-indicator')?.setAttribute('role', 'status')");
        });
        event.getSource().addSessionInitListener(start -> start.getSession().setErrorHandler(new UnexpectedProblems()));
    }
}
