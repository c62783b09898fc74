package app.touchstone.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code agreement}, as a script or a colleague at another desk calls it. */
class AgreementCommandTest {

    private record Answer(int code, String out, String err) {}

    private static Answer call(byte[] table, String... options) {
        List<String> arguments = new ArrayList<>(List.of("agreement", "-"));
        arguments.addAll(List.of(options));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Commands.run(
                arguments,
                new ByteArrayInputStream(table),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Answer(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static Answer call(String table, String... options) {
        return call(table.getBytes(StandardCharsets.UTF_8), options);
    }

    private static JsonNode measure(Answer answer, String name) {
        for (JsonNode measure :
                JsonMapper.builder().build().readTree(answer.out).path("measures")) {
            if (measure.path("measure").asString().equals(name)) {
                return measure;
            }
        }
        throw new AssertionError("no " + name + " in " + answer);
    }

    private static final String TWO = "unit,rater,value\n1,a,x\n1,b,x\n2,a,x\n2,b,y\n3,a,y\n3,b,y\n";

    @Test
    void should_print_every_measure_that_applies() {
        Answer answer = call(TWO);
        assertThat(answer.code).isZero();
        assertThat(answer.out)
                .contains("3 units, 3 of them judged at least twice; 2 raters; 6 judgements, 0 missing")
                .contains("Cohen's κ                       0.4000")
                .contains("Krippendorff's α, nominal")
                .doesNotContain("ordinal", "MASI")
                .contains("Units that disagree most (nominal)");
    }

    @Test
    void should_answer_programs_in_full() {
        Answer answer = call(TWO, "--json", "--bootstrap", "200", "--seed", "7");
        assertThat(measure(answer, "cohen_kappa").path("value").asDouble()).isEqualTo(0.4, within(1e-12));
        assertThat(measure(answer, "alpha_nominal")
                        .path("interval")
                        .path("replicates")
                        .asInt())
                .isEqualTo(200);
        assertThat(call(TWO, "--json", "--bootstrap", "200", "--seed", "7")).isEqualTo(answer);
    }

    @Test
    void should_take_numbers_in_order_and_sets_as_sets() {
        assertThat(call("unit,rater,value\n1,a,1\n1,b,2\n2,a,3\n2,b,3\n").out)
                .contains("α, ordinal", "α, interval", "quadratic weights");
        Answer sets = call("unit,rater,value\n1,a,x|y\n1,b,y | x\n2,a,z\n2,b,z|x\n");
        assertThat(sets.out).contains("α, MASI", "α, Jaccard").doesNotContain("ordinal");
        assertThat(measure(call("unit,rater,value\n1,a,x|y\n1,b,y | x\n2,a,z\n2,b,z\n", "--json"), "alpha_masi")
                        .path("value")
                        .asDouble())
                .isEqualTo(1.0);
        assertThat(call(
                                "unit,rater,value\n1,a,low\n1,b,mid\n2,a,high\n2,b,high\n",
                                "--order",
                                "low,mid,high",
                                "--metric",
                                "ordinal")
                        .out)
                .contains("α, ordinal")
                .doesNotContain("nominal");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "BOM:unit,rater,value\\r\\n1,a,x\\r\\n1,b,y\\r\\n",
                "Value;Unit;RATER;note\\nx;1;a;hm\\ny;1;b;\\n",
                "unit\\trater\\tvalue\\n1\\ta\\tx\\n1\\tb\\ty\\n",
                "unit,rater,value\\n\\n\"1\",\"a\",\"x\"\\n1,b,y\\n2,a,NA\\n2,b,\\n2,c\\n"
            })
    void should_read_tables_as_the_world_writes_them(String table) {
        Answer answer = call(table.translateEscapes().replace("BOM:", "\uFEFF"));
        assertThat(answer.code).as(answer.err).isZero();
        assertThat(answer.out).contains("2 judgements").contains("2 categories: x, y");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "''~line 1: the file is empty",
                "unit,coder,value\\n1,a,x\\n~line 1: the header has no column \"rater\"",
                "unit,rater,value,value\\n~names \"value\" twice",
                "unit,rater,value\\n1,a,x\\n1,b,y\\n1,a,y\\n~line 4: rater \"a\" judged unit \"1\" twice; the first time is on line 2",
                "unit,rater,value\\n,a,x\\n~line 2: the unit is empty",
                "unit,rater,value\\n1\\n~line 2: the rater is missing"
            })
    void should_say_where_a_table_is_wrong(String table, String told) {
        Answer answer = call(table.translateEscapes());
        assertThat(answer.code).isEqualTo(1);
        assertThat(answer.err).contains(told);
        assertThat(answer.out).isEmpty();
    }

    @Test
    void should_say_where_it_is_not_utf_8() {
        Answer answer = call("unit,rater,value\n1,a,ä\n".getBytes(Charset.forName("windows-1252")));
        assertThat(answer.code).isEqualTo(1);
        assertThat(answer.err).contains("not UTF-8");
    }

    @Test
    void should_say_which_value_is_no_number() {
        Answer answer = call("unit,rater,value\n1,a,1\n1,b,many\n", "--metric", "interval");
        assertThat(answer.code).isEqualTo(1);
        assertThat(answer.err).contains("line 3: \"many\" is no number");
    }

    @Test
    void should_give_reasons_instead_of_figures() {
        assertThat(call("unit,rater,value\n1,a,x\n2,a,y\n").out).contains("undefined: there is only one rater");
        assertThat(call("unit,rater,value\n1,a,x\n1,b,x\n").out).contains("undefined: only one category");
        assertThat(call("unit,rater,value\n").out).contains("undefined: there are no judgements");
        assertThat(measure(call("unit,rater,value\n1,a,x\n1,b,x\n", "--json"), "alpha_nominal")
                        .path("value")
                        .isNull())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"--metric,ratio", "--bootstrap,many", "--seed,", "--what,x", "--bootstrap,-1"})
    void should_explain_itself_when_called_wrongly(String option, String value) {
        Answer answer = value == null ? call(TWO, option) : call(TWO, option, value);
        assertThat(answer.code).isEqualTo(2);
        assertThat(answer.err).contains("usage:");
    }

    @Test
    void should_say_that_a_file_is_not_there() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Commands.run(
                List.of("agreement", "no/such.csv"),
                new ByteArrayInputStream(new byte[0]),
                System.out,
                new PrintStream(err, true, StandardCharsets.UTF_8));
        assertThat(code).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("there is no file no/such.csv");
    }

    /** A set without labels is a judgement; an empty value is none. */
    @Test
    void should_take_a_bar_alone_for_the_set_of_nothing() {
        Answer answer = call("unit,rater,value\n1,a,|\n1,b,|\n2,a,x\n2,b,x|y\n3,a,\n3,b,x\n");
        assertThat(answer.code).isZero();
        assertThat(answer.out).contains("5 judgements, 1 missing").contains("MASI");
    }
}
