package com.saypro.hub.inbound;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Fetches small documents by HTTP. Follows no redirect, and takes no more than a document of keys can need. */
final class Courier implements Library.Source {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** In bytes. */
    private static final long LARGEST = 256 << 10;

    private static final int OK = 200;
    private static final int SERVER_ERROR = 500;
    private static final int TOO_MANY = 429;

    /** Made when it is first needed: most hubs never fetch a key. */
    private static final class Client {
        static final HttpClient HTTP = HttpClient.newBuilder()
                .followRedirects(Redirect.NEVER)
                .connectTimeout(PATIENCE)
                .build();
    }

    @Override
    public Optional<byte[]> fetch(URI address) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(address).timeout(PATIENCE).build();
        CompletableFuture<HttpResponse<byte[]>> coming = Client.HTTP.sendAsync(request, answer -> new Bounded());
        try {
            // The request's own patience ends with the answer's head.
            HttpResponse<byte[]> answer = coming.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            if (answer.statusCode() >= SERVER_ERROR || answer.statusCode() == TOO_MANY) {
                throw new IOException("It answers " + answer.statusCode());
            }
            return answer.statusCode() == OK ? Optional.of(answer.body()) : Optional.empty();
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException(
                    e.getCause() == null ? "It takes too long" : e.getCause().toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        } finally {
            coming.cancel(true);
        }
    }

    /** Takes a body that is not too large. */
    private static final class Bounded implements BodySubscriber<byte[]> {
        private final BodySubscriber<byte[]> whole = BodySubscribers.ofByteArray();
        private Flow.Subscription subscription;
        private long size;

        @Override
        public CompletionStage<byte[]> getBody() {
            return whole.getBody();
        }

        @Override
        public void onSubscribe(Flow.Subscription given) {
            subscription = given;
            whole.onSubscribe(given);
        }

        @Override
        public void onNext(List<ByteBuffer> buffers) {
            size += buffers.stream().mapToLong(ByteBuffer::remaining).sum();
            if (size > LARGEST) {
                subscription.cancel();
                whole.onError(new IOException("It is larger than " + LARGEST + " bytes"));
            } else {
                whole.onNext(buffers);
            }
        }

        @Override
        public void onError(Throwable problem) {
            whole.onError(problem);
        }

        @Override
        public void onComplete() {
            whole.onComplete();
        }
    }
}
