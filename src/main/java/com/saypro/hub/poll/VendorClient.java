package com.saypro.hub.poll;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.apache.camel.component.http.HttpClientConfigurer;
import org.apache.hc.client5.http.classic.ExecChain;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;
import org.springframework.stereotype.Component;

/**
 * The HTTP client for vendors' APIs: adds the key, follows nothing, repeats nothing, remembers no cookies, and reads no
 * answer that is too large or takes too long.
 */
@Component("vendorClient")
final class VendorClient implements HttpClientConfigurer {
    /** The most bytes of an answer. */
    static final int LARGEST_ANSWER = 16 << 20;

    private static final Duration CONNECT = Duration.ofSeconds(10);

    private final Asking asking;

    VendorClient(Asking asking) {
        this.asking = asking;
    }

    @Override
    public void configureHttpClient(HttpClientBuilder client) {
        client.disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .addExecInterceptorFirst("vendor", this::ask);
    }

    private ClassicHttpResponse ask(ClassicHttpRequest http, ExecChain.Scope scope, ExecChain chain)
            throws IOException, HttpException {
        Request request = asking.now();
        for (var iterator = http.headerIterator(); iterator.hasNext(); ) {
            iterator.next();
            iterator.remove();
        }
        request.headers().forEach(http::setHeader);
        if (request.body() != null) {
            http.setEntity(new ByteArrayEntity(
                    request.body(), ContentType.parse(request.headers().get("Content-Type"))));
        }
        Duration timeout = request.timeout();
        scope.clientContext.setRequestConfig(config(timeout));
        long until = System.nanoTime() + timeout.toNanos();
        ClassicHttpResponse response = chain.proceed(http, scope);
        HttpEntity entity = response.getEntity();
        if (entity != null) {
            byte[] body;
            try (InputStream content = entity.getContent()) {
                body = read(content, until, scope);
            }
            response.setEntity(new ByteArrayEntity(body, ContentType.parse(entity.getContentType())));
        }
        return response;
    }

    /** The connection manager is one for all vendors, so how long one may take to connect is said with each request. */
    @SuppressWarnings("deprecation")
    private static RequestConfig config(Duration timeout) {
        return RequestConfig.custom()
                .setConnectionRequestTimeout(Timeout.of(CONNECT))
                .setConnectTimeout(Timeout.of(timeout.compareTo(CONNECT) < 0 ? timeout : CONNECT))
                .setResponseTimeout(Timeout.of(timeout))
                .setRedirectsEnabled(false)
                .build();
    }

    private static byte[] read(InputStream content, long until, ExecChain.Scope scope) throws IOException {
        try {
            return new Bounded(content, until).readAllBytes();
        } catch (IOException e) {
            // Or closing it would read what is left.
            scope.execRuntime.discardEndpoint();
            throw e;
        }
    }

    private static final class Bounded extends FilterInputStream {
        private final long until;
        private int read;

        Bounded(InputStream in, long until) {
            super(in);
            this.until = until;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int more = super.read(bytes, offset, length);
            read += Math.max(more, 0);
            if (read > LARGEST_ANSWER) {
                throw new IOException("The answer is larger than " + LARGEST_ANSWER + " bytes");
            }
            if (System.nanoTime() > until) {
                throw new SlowAnswer();
            }
            return more;
        }
    }
}
