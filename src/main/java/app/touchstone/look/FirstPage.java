package app.touchstone.look;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Locale;
import org.jsoup.nodes.Element;
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
            com.vaadin.flow.server.VaadinRequest request = com.vaadin.flow.server.VaadinRequest.getCurrent();
            if (request != null) {
                start.getUI().setLocale(Choices.language(request));
            }
        });
        event.getSource().addSessionInitListener(start -> start.getSession().setErrorHandler(new UnexpectedProblems()));
    }
}
