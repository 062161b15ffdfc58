package uk.throughcare.engine;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** A request whose body has been read and can be read again. */
class RepeatableRequest extends HttpServletRequestWrapper {

    private final byte[] body;

    RepeatableRequest(HttpServletRequest request, byte[] body) {
        super(request);
        this.body = body;
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    @Override
    public ServletInputStream getInputStream() {
        var content = new ByteArrayInputStream(body);
        return new ServletInputStream() {
            @Override
            public int read() {
                return content.read();
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                return content.read(target, offset, length);
            }

            @Override
            public boolean isFinished() {
                return content.available() == 0;
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setReadListener(ReadListener listener) {
                throw new UnsupportedOperationException("The body is already here");
            }
        };
    }
}
