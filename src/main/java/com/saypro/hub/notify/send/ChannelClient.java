package com.saypro.hub.notify.send;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.camel.component.http.HttpClientConfigurer;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.ExecChain;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The HTTP client for messages: adds what is secret, connects only where the guard allows it, follows nothing, repeats nothing,
 * remembers nothing, and ends a request that takes too long, however the answer drips.
 */
@Component("channelClient")
final class ChannelClient implements HttpClientConfigurer {
    /** More of an answer is not read. */
    private static final int LARGEST_ANSWER = 1 << 20;

    private static final int MOST_CONNECTIONS = 50;

    private final Posting posting;
    private final Guard guard;
    private final Duration patience;
    private final ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(1, task -> {
        Thread thread = new Thread(task, "notify-patience");
        thread.setDaemon(true);
        return thread;
    });

    ChannelClient(Posting posting, Guard guard, @Value("${hub.notify.timeout}") Duration patience) {
        this.posting = posting;
        this.guard = guard;
        this.patience = patience;
        clock.setRemoveOnCancelPolicy(true);
    }

    @Override
    public void configureHttpClient(HttpClientBuilder client) {
        client.setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new Guarded())
                        .setMaxConnTotal(MOST_CONNECTIONS)
                        .setMaxConnPerRoute(MOST_CONNECTIONS)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(Timeout.of(patience))
                                .setSocketTimeout(Timeout.of(patience))
                                .setTimeToLive(1, TimeUnit.MINUTES)
                                .build())
                        .build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .addExecInterceptorFirst("channel", this::ask);
    }

    private ClassicHttpResponse ask(ClassicHttpRequest http, ExecChain.Scope scope, ExecChain chain)
            throws IOException, HttpException {
        Post post = posting.now();
        for (var iterator = http.headerIterator(); iterator.hasNext(); ) {
            iterator.next();
            iterator.remove();
        }
        http.setHeader("Accept", "application/json, */*;q=0.5");
        http.setHeader("User-Agent", "SayPro-Hub/1");
        post.headers().forEach(http::setHeader);
        String query = post.uri().getRawQuery();
        String path = post.uri().getRawPath().isEmpty() ? "/" : post.uri().getRawPath();
        http.setPath(query == null ? path : path + "?" + query);
        if (post.body() != null) {
            http.setEntity(new ByteArrayEntity(
                    post.body(), ContentType.parse(post.headers().get("Content-Type"))));
        }
        scope.clientContext.setRequestConfig(RequestConfig.custom()
                .setConnectionRequestTimeout(Timeout.of(patience))
                .setResponseTimeout(Timeout.of(patience))
                .setRedirectsEnabled(false)
                .build());
        ScheduledFuture<?> end =
                clock.schedule(scope.execRuntime::discardEndpoint, patience.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return whole(chain.proceed(http, scope), scope);
        } finally {
            end.cancel(false);
        }
    }

    /** Reads the answer while the time runs. */
    private static ClassicHttpResponse whole(ClassicHttpResponse response, ExecChain.Scope scope) throws IOException {
        HttpEntity entity = response.getEntity();
        if (entity != null) {
            try (InputStream content = entity.getContent()) {
                byte[] body = content.readNBytes(LARGEST_ANSWER);
                if (body.length == LARGEST_ANSWER) {
                    // Or closing it would read what is left.
                    scope.execRuntime.discardEndpoint();
                }
                response.setEntity(new ByteArrayEntity(body, ContentType.APPLICATION_OCTET_STREAM));
            } catch (IOException e) {
                scope.execRuntime.discardEndpoint();
                throw e;
            }
        }
        return response;
    }

    private final class Guarded implements DnsResolver {
        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            return guard.resolve(host);
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}
