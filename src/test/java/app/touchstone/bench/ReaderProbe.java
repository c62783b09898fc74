package app.touchstone.bench;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Looks at the reader from outside: what lies under a point, how scrolling runs, what it costs on the wire and in memory. */
final class ReaderProbe {

    /** Payload bytes that went each way; headers are not counted. */
    record Wire(long up, long down) {}

    private static final String SCROLL = """
            async (frames) => {
              let scroller = document.querySelector('passage-reader article');
              while (scroller && !(scroller.scrollHeight > scroller.clientHeight + 50
                  && /auto|scroll/.test(getComputedStyle(scroller).overflowY))) scroller = scroller.parentElement;
              scroller ??= document.scrollingElement;
              scroller.scrollTop = 0;
              await new Promise((done) => setTimeout(done, 300));
              const gaps = [];
              let last = await new Promise(requestAnimationFrame);
              for (let i = 0; i < frames; i++) {
                scroller.scrollTop += 300;
                const now = await new Promise(requestAnimationFrame);
                gaps.push(now - last);
                last = now;
              }
              return gaps;
            }""";

    /** Which marks lie under the character at an offset, as the page sees it. */
    private static final String UNDER = """
            async ([offset, blockStarts]) => {
              const blocks = document.querySelectorAll('passage-reader .reader-block');
              let index = blockStarts.length - 1;
              while (index > 0 && blockStarts[index] > offset) index--;
              const block = blocks[index];
              const find = () => {
                let left = offset - blockStarts[index];
                const nodes = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
                while (nodes.nextNode()) {
                  const node = nodes.currentNode;
                  if (left < node.length) {
                    const range = document.createRange();
                    range.setStart(node, left);
                    range.setEnd(node, left + 1);
                    return range;
                  }
                  left -= node.length;
                }
                return null;
              };
              block.scrollIntoView({ block: 'center' });
              for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
              let range = find();
              if (!range) return null;
              let box = range.getBoundingClientRect();
              if (box.top < 120 || box.bottom > innerHeight - 20) {
                let scroller = block;
                while (scroller && !/auto|scroll/.test(getComputedStyle(scroller).overflowY)) scroller = scroller.parentElement;
                (scroller ?? document.scrollingElement).scrollTop += box.top - innerHeight / 2;
                for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
                range = find();
                box = range.getBoundingClientRect();
              }
              const ids = new Set();
              let at = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
              if (!at?.closest('.reader-block')) return null;
              for (; at; at = at.parentElement) if (at.dataset?.mark) ids.add(at.dataset.mark);
              return [...ids].sort();
            }""";

    private final Page page;
    private final AtomicLong up = new AtomicLong();
    private final AtomicLong down = new AtomicLong();

    ReaderProbe(Page page) {
        this.page = page;
        CDPSession network = page.context().newCDPSession(page);
        network.send("Network.enable");
        network.on("Network.requestWillBeSent", event -> {
            JsonObject request = event.getAsJsonObject("request");
            up.addAndGet(
                    request.has("postData")
                            ? request.get("postData").getAsString().length()
                            : 0);
        });
        network.on(
                "Network.dataReceived",
                event -> down.addAndGet(Math.max(event.get("encodedDataLength").getAsLong(), 0)));
        network.on("Network.webSocketFrameSent", event -> up.addAndGet(payload(event)));
        network.on("Network.webSocketFrameReceived", event -> down.addAndGet(payload(event)));
    }

    private static long payload(JsonObject event) {
        return event.getAsJsonObject("response")
                .get("payloadData")
                .getAsString()
                .length();
    }

    Wire wire() {
        return new Wire(up.get(), down.get());
    }

    /** Milliseconds from frame to frame while the text runs by, 300 pixels a frame. */
    List<Double> scroll(int frames) {
        return ((List<?>) page.evaluate(SCROLL, frames))
                .stream().map(gap -> ((Number) gap).doubleValue()).toList();
    }

    /** The ids under the middle of the character at an offset, sorted; null when something else covers it. */
    List<String> under(int offset, List<Integer> blockStarts) {
        List<?> ids = (List<?>) page.evaluate(UNDER, List.of(offset, blockStarts));
        return ids == null ? null : ids.stream().map(String::valueOf).toList();
    }

    /** MB (1,000,000 bytes) of the largest renderer process: its proportional set size, as Linux counts it. */
    double tab() throws IOException {
        page.requestGC();
        CDPSession browser = page.context().browser().newBrowserCDPSession();
        List<Double> sizes = new ArrayList<>();
        for (var process : browser.send("SystemInfo.getProcessInfo").getAsJsonArray("processInfo")) {
            if (process.getAsJsonObject().get("type").getAsString().equals("renderer")) {
                Path rollup =
                        Path.of("/proc", process.getAsJsonObject().get("id").getAsString(), "smaps_rollup");
                Files.readAllLines(rollup).stream()
                        .filter(line -> line.startsWith("Pss:"))
                        .findFirst()
                        .map(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024 / 1e6)
                        .ifPresent(sizes::add);
            }
        }
        browser.detach();
        return sizes.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    }

    /** What was marked here, as the reader told it: from now on. */
    void listen() {
        page.evaluate("""
                () => {
                  window.told = [];
                  const reader = document.querySelector('passage-reader');
                  const keep = (event) => {
                    for (const mark of event.detail.marks ?? [event.detail]) {
                      window.told.push(mark.pieces ? mark.pieces.map((piece) => piece.quote).join(' … ') : mark.quote);
                    }
                  };
                  reader.addEventListener('mark-made', keep);
                  reader.addEventListener('marks-made', keep);
                }""");
    }

    /** The quotes that were told since {@link #listen}. */
    List<String> told() {
        return ((List<?>) page.evaluate("() => window.told"))
                .stream().map(String::valueOf).toList();
    }
}
