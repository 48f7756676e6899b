package com.saypro.hub.poll;

import java.io.IOException;
import org.apache.camel.component.http.HttpClientConfigurer;
import org.apache.hc.client5.http.classic.ExecChain;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.springframework.stereotype.Component;

/**
 * The HTTP client of probes: as that of polls, but every probe makes a connection of its own, as a customer's browser does
 * whose payment must get through, and the certificate is looked at.
 */
@Component("probeClient")
final class ProbeClient implements HttpClientConfigurer {
    private final VendorClient client;
    private final ProbesNow now;

    ProbeClient(VendorClient client, ProbesNow now) {
        this.client = client;
        this.now = now;
    }

    @Override
    public void configureHttpClient(HttpClientBuilder builder) {
        client.configureHttpClient(builder);
        builder.setConnectionReuseStrategy((request, response, context) -> false)
                .addExecInterceptorLast("certificate", this::ask);
    }

    private ClassicHttpResponse ask(ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain)
            throws IOException, HttpException {
        try {
            return chain.proceed(request, scope);
        } finally {
            Certificates.end(scope.clientContext.getSSLSession()).ifPresent(now::certificateEnds);
        }
    }
}
