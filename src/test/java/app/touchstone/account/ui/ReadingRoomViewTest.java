package app.touchstone.account.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.OnH2;
import app.touchstone.ReviewDesk;
import app.touchstone.TestDesk;
import app.touchstone.account.Letterheads;
import app.touchstone.account.Member;
import app.touchstone.account.Role;
import app.touchstone.basis.Translations;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.textfield.TextField;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** How administrators dress the reading room. */
@SpringBootTest
@Import({TestDesk.class, ReviewDesk.class})
@OnH2
@ViewPackages(packages = "app.touchstone")
class ReadingRoomViewTest extends SpringBrowserlessTest {

    @Autowired
    TestDesk desk;

    @Autowired
    Letterheads letterheads;

    private Member ada;

    @Override
    @BeforeEach
    protected void initVaadinEnvironment() {
        ada = desk.fresh();
        as(ada);
        super.initVaadinEnvironment();
        UI.getCurrentOrThrow().setLocale(Locale.ENGLISH);
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    private static void as(Member member) {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(member, "", "ROLE_MEMBER"));
    }

    private static String words(String key, Object... arguments) {
        return Translations.get().text(Locale.ENGLISH, key, arguments);
    }

    private TextField field(String key) {
        return find(TextField.class)
                .withCondition(one -> words(key).equals(one.getLabel()))
                .single();
    }

    private void save() {
        test(find(Button.class).withText(words("account.letterhead.save")).single())
                .click();
    }

    @Test
    void should_show_readers_what_was_typed_and_say_of_a_colour_at_once_whether_it_can_be_read() {
        navigate(ReadingRoomView.class);
        test(field("account.letterhead.name")).setValue("Eurasia desk");
        TextField accent = field("account.letterhead.accent");
        test(accent).setValue("#ffee00");
        Button nearest = find(Button.class)
                .withCondition(one -> one.isVisible() && one.getText().startsWith("Use #"))
                .single();
        save();
        assertThat(accent.isInvalid()).isTrue();
        assertThat(letterheads.of(ada.desk()).version()).isZero();
        test(nearest).click();
        save();
        assertThat(letterheads.of(ada.desk()).details().title()).isEqualTo("Eurasia desk");
        assertThat(letterheads.of(ada.desk()).details().accent()).isNotEqualTo("#ffee00");
    }

    @Test
    void should_take_a_logo_keep_what_is_being_typed_and_refuse_one_that_runs() {
        navigate(ReadingRoomView.class);
        test(field("account.letterhead.contact")).setValue("desk@test.example");
        LogoPart part = find(LogoPart.class).single();
        part.take("<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(StandardCharsets.UTF_8));
        assertThat(find(Image.class).single().getSrc())
                .endsWith(String.valueOf(letterheads.of(ada.desk()).logo()));
        String before = letterheads.of(ada.desk()).logo();
        part.take("<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>".getBytes(StandardCharsets.UTF_8));
        assertThat(letterheads.of(ada.desk()).logo()).isEqualTo(before);
        save();
        assertThat(letterheads.of(ada.desk()).details().contact()).isEqualTo("desk@test.example");
        assertThat(letterheads.of(ada.desk()).logo()).isEqualTo(before);
    }

    @Test
    void should_show_it_to_others_without_a_way_to_change_it() {
        as(desk.join(ada, "edda", Role.EDITOR));
        navigate(ReadingRoomView.class);
        assertThat(field("account.letterhead.name").isReadOnly()).isTrue();
        assertThat(find(Button.class).withText(words("account.letterhead.save")).exists())
                .isFalse();
    }
}
