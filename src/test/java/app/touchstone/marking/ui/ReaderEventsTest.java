package app.touchstone.marking.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.anchoring.TextRange;
import app.touchstone.codebook.CodeId;
import app.touchstone.marking.MarkId;
import app.touchstone.marking.MarkKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReaderEventsTest {

    private static final String MARK = "0190d8a1-0000-7000-8000-000000000001";
    private static final String CODE = "0190d8a1-0000-7000-8000-000000000002";

    @Test
    void should_read_a_coded_mark() {
        assertThat(ReaderEvents.made(json("{'id':'" + MARK
                        + "','start':3,'end':9,'quote':'golden','kind':'NARRATIVE','codeId':'" + CODE + "'}")))
                .contains(new ReaderEvents.Made(
                        MarkId.of(MARK), new TextRange(3, 9), "golden", MarkKind.NARRATIVE, CodeId.of(CODE)));
    }

    @Test
    void should_read_a_claim() {
        assertThat(ReaderEvents.made(
                        json("{'id':'" + MARK + "','start':0,'end':1,'quote':'x','kind':'CLAIM','codeId':null}")))
                .hasValueSatisfying(made -> assertThat(made.code()).isNull());
    }

    @Test
    void should_tell_a_choice_from_none() {
        assertThat(ReaderEvents.chosen(json("{'id':null,'open':false}")))
                .contains(new ReaderEvents.Chosen(null, false));
        assertThat(ReaderEvents.chosen(json("{'id':'" + MARK + "','open':true}")))
                .contains(new ReaderEvents.Chosen(MarkId.of(MARK), true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "null",
                "'text'",
                "{'id':'no uuid','start':0,'end':1,'quote':'x','kind':'CLAIM','codeId':null}",
                "{'id':7,'start':0,'end':1,'quote':'x','kind':'CLAIM','codeId':null}",
                "{'id':'" + MARK + "','start':5,'end':5,'quote':'','kind':'CLAIM','codeId':null}",
                "{'id':'" + MARK + "','start':-1,'end':5,'quote':'','kind':'CLAIM','codeId':null}",
                "{'id':'" + MARK + "','start':1e99,'end':5,'quote':'','kind':'CLAIM','codeId':null}",
                "{'id':'" + MARK + "','start':'1','end':5,'quote':'','kind':'CLAIM','codeId':null}",
                "{'id':'" + MARK + "','start':0,'end':1,'quote':'x','kind':'VERDICT','codeId':null}",
                "{'id':'" + MARK + "','start':0,'end':1,'quote':'x','kind':'FRAMING','codeId':null}",
                "{'id':'" + MARK + "','start':0,'end':1,'quote':'x','kind':'CLAIM','codeId':'" + CODE + "'}"
            })
    void should_drop_what_has_not_the_shape_of_a_mark(String detail) {
        assertThat(ReaderEvents.made(json(detail))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{'id':'x'}", "{'id':[]}", "7"})
    void should_drop_other_events_without_a_mark(String detail) {
        assertThat(ReaderEvents.id(json(detail))).isEmpty();
        assertThat(ReaderEvents.chosen(json(detail))).isEmpty();
        assertThat(ReaderEvents.recode(json(detail))).isEmpty();
        assertThat(ReaderEvents.passageAction(json(detail))).isEmpty();
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text.replace('\'', '"'));
    }
}
