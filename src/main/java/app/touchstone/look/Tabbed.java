package app.touchstone.look;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.component.tabs.TabSheetVariant;

/**
 * Pages behind tabs, without a border of their own. Vaadin makes the scroller within its list of tabs focusable from
 * scripts, and a list of tabs may hold nothing that takes the focus but tabs (WAI-ARIA 1.2, tablist): that is taken off.
 */
public final class Tabbed extends TabSheet {

    private static final String SCROLLER_OUT_OF_FOCUS = "const tabs = this.querySelector('vaadin-tabs');"
            + "customElements.whenDefined('vaadin-tabs').then(() => tabs.updateComplete)"
            + ".then(() => tabs.shadowRoot.getElementById('scroll')?.removeAttribute('tabindex'));";

    public Tabbed() {
        addThemeVariants(TabSheetVariant.AURA_NO_BORDER);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        getElement().executeJs(SCROLLER_OUT_OF_FOCUS);
    }
}
