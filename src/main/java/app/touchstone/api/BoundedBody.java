package app.touchstone.api;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A request's body, read once into memory up to a limit, so that it can be read again. Uploads have their own limit. */
final class BoundedBody extends HttpServletRequestWrapper {

    /** In bytes: a text of five million characters, most of them of two or three bytes, with its escapes. */
    static final int MOST = 22 * 1024 * 1024;

    /** More was sent than is read. */
    static final class TooLarge extends IOException {}

    private final byte[] bytes;

    private BoundedBody(HttpServletRequest request, byte[] bytes) {
        super(request);
        this.bytes = bytes;
    }

    /** @throws TooLarge beyond {@link #MOST} bytes */
    static HttpServletRequest of(HttpServletRequest request) throws IOException {
        boolean without =
                request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (without || isMultipart(request)) {
            return request;
        }
        if (request.getContentLengthLong() > MOST) {
            throw new TooLarge();
        }
        byte[] bytes = request.getInputStream().readNBytes(MOST + 1);
        if (bytes.length > MOST) {
            throw new TooLarge();
        }
        return new BoundedBody(request, bytes);
    }

    static boolean isMultipart(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    @Override
    public ServletInputStream getInputStream() {
        ByteArrayInputStream in = new ByteArrayInputStream(bytes);
        return new ServletInputStream() {
            @Override
            public int read() {
                return in.read();
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                return in.read(target, offset, length);
            }

            @Override
            public boolean isFinished() {
                return in.available() == 0;
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setReadListener(ReadListener listener) {
                throw new IllegalStateException("the whole body is there already");
            }
        };
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }
}
