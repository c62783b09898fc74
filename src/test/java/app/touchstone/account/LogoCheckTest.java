package app.touchstone.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogoCheckTest {

    private static final String SVG =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\">";

    private static byte[] svg(String inside) {
        return (SVG + inside + "</svg>").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] png(int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB), "png", out);
        return out.toByteArray();
    }

    @Test
    void should_take_a_png_and_a_drawing() throws IOException {
        assertThat(LogoCheck.check(png(40, 20)).mediaType()).isEqualTo("image/png");
        assertThat(LogoCheck.check(
                                svg(
                                        "<defs><linearGradient id=\"g\"><stop offset=\"0\"/></linearGradient></defs>"
                                                + "<style>.a { fill: url(#g) }</style>"
                                                + "<g class=\"a\"><path d=\"M0 0h9\" style=\"fill:#123\"/><use xlink:href=\"#g\"/></g>"))
                        .mediaType())
                .isEqualTo("image/svg+xml");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<SCRIPT>alert(1)</SCRIPT>",
                "<g onload=\"alert(1)\"/>",
                "<a href=\"https://evil.example\"><path d=\"\"/></a>",
                "<use href=\"https://evil.example/x.svg#a\"/>",
                "<use xlink:href=\"data:image/svg+xml,x\"/>",
                "<image href=\"https://evil.example/pixel.png\"/>",
                "<foreignObject><p/></foreignObject>",
                "<p xmlns=\"http://www.w3.org/1999/xhtml\"/>",
                "<path style=\"fill: url(https://evil.example/a)\"/>",
                "<path style=\"fill: u\\72l(https://evil.example/a)\"/>",
                "<path fill=\"URL( 'https://evil.example/a' )\"/>",
                "<style>@import 'https://evil.example/a.css';</style>",
                "<style>@imp/**/ort 'https://evil.example/a.css';</style>",
                "<style>.a { background: url(//evil.example/a) }</style>",
                "<animate attributeName=\"href\" to=\"javascript:alert(1)\"/>",
                "<set attributeName=\"onload\" to=\"alert(1)\"/>",
                "<feImage href=\"#a\"/>",
                "<handler/>",
                "<?xml-stylesheet href=\"https://evil.example/a.css\"?>"
            })
    void should_refuse_a_drawing_that_could_run_or_load_something(String inside) {
        assertThatThrownBy(() -> LogoCheck.check(svg(inside))).hasMessageContaining("account.logo.refused");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><svg xmlns=\"http://www.w3.org/2000/svg\">&x;</svg>",
                "<!DOCTYPE svg [<!ENTITY a \"aaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><svg>&b;</svg>",
                "<svg xmlns=\"http://www.w3.org/2000/svg\"><path>",
                "<html><body/></html>",
                "GIF89a",
                ""
            })
    void should_refuse_what_is_no_whole_drawing(String content) {
        assertThatThrownBy(() -> LogoCheck.check(content.getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("account.logo.");
    }

    @Test
    void should_refuse_what_is_too_large_or_breaks_off() throws IOException {
        assertThatThrownBy(() -> LogoCheck.check(new byte[Logo.LARGEST + 1]))
                .hasMessageContaining("account.logo.large");
        assertThatThrownBy(() -> LogoCheck.check(png(4001, 1))).hasMessageContaining("account.logo.pixels");
        assertThatThrownBy(() -> LogoCheck.check(Arrays.copyOf(png(4, 4), 12))).hasMessageContaining("account.logo.");
    }
}
