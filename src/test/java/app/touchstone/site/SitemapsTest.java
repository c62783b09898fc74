package app.touchstone.site;

import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.OnH2;
import app.touchstone.ReadersDesk;
import app.touchstone.ReviewDesk;
import app.touchstone.TestDesk;
import app.touchstone.account.Member;
import app.touchstone.report.PublicAddress;
import app.touchstone.report.ReadingRoom;
import app.touchstone.report.Reports;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;

/** More reports than one file may list; the file is made small here, and not the reports many. */
@SpringBootTest
@Import({TestDesk.class, ReviewDesk.class})
@OnH2
class SitemapsTest {

    private static final int PER_FILE = 2;

    @Autowired
    TestDesk desk;

    @Autowired
    ReviewDesk work;

    @Autowired
    Reports reports;

    @Autowired
    ReadingRoom room;

    @Autowired
    PublicAddress address;

    @Autowired
    HouseStamp house;

    @Autowired
    Frames frames;

    @Autowired
    Answers answers;

    private static Document read(ResponseEntity<byte[]> answer) {
        return Jsoup.parse(new String(answer.getBody(), StandardCharsets.UTF_8), "", Parser.xmlParser());
    }

    @Test
    void should_list_the_files_when_one_does_not_hold_all() {
        Member ada = desk.fresh();
        ReadersDesk readers = new ReadersDesk(work, reports);
        for (int i = 1; i <= 5; i++) {
            readers.publish(ada, "Report " + i, "false", "en");
        }
        Sitemaps maps = new Sitemaps(room, address, house, frames, answers, PER_FILE);
        MockHttpServletRequest request = new MockHttpServletRequest();
        List<String> files =
                read(maps.all(request)).select("sitemapindex > sitemap > loc").eachText();
        assertThat(files).hasSize(4);
        List<String> listed = new ArrayList<>();
        for (String file : files) {
            String number = file.replaceAll(".*-(\\d+)\\.xml", "$1");
            listed.addAll(
                    read(maps.one(number, request)).select("urlset > url > loc").eachText());
        }
        assertThat(listed)
                .doesNotHaveDuplicates()
                .hasSize(9)
                .contains(address.of("/read/test-desk"), address.of("/read/test-desk/report-5"));
    }
}
