package app.touchstone.capture;

import java.io.IOException;
import java.nio.file.Path;

/** Takes the readable text out of captured content. The room of the documents, which stands above this one, can do it. */
public interface TextTaking {

    /**
     * @param fileName empty when there is none
     * @param mediaType as declared or found
     * @param address where the content came from, empty for a file
     * @return never fails for odd content, but says why there is no text
     */
    CaptureText of(Path content, String fileName, String mediaType, String address) throws IOException;
}
