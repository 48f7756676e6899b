package com.saypro.hub.poll;

import com.saypro.hub.event.Probed.Trouble;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;

/** Why a vendor did not answer. */
final class Silent {
    /** In the order in which they are asked: some are kinds of others. */
    private static final Map<Class<? extends Throwable>, Trouble> CAUSES = new LinkedHashMap<>();

    static {
        CAUSES.put(UnknownHostException.class, Trouble.DNS);
        CAUSES.put(ConnectTimeoutException.class, Trouble.CONNECT);
        CAUSES.put(SocketTimeoutException.class, Trouble.TIMEOUT);
        CAUSES.put(ConnectException.class, Trouble.CONNECT);
        CAUSES.put(NoRouteToHostException.class, Trouble.CONNECT);
        CAUSES.put(SSLException.class, Trouble.TLS);
        CAUSES.put(SlowAnswer.class, Trouble.TIMEOUT);
    }

    private Silent() {}

    static Trouble trouble(Throwable failure) {
        for (Map.Entry<Class<? extends Throwable>, Trouble> each : CAUSES.entrySet()) {
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                if (each.getKey().isInstance(cause)) {
                    return each.getValue();
                }
            }
        }
        return Trouble.CUT;
    }

    /** In one sentence, without what an exception says, which may be the vendor's words. */
    static String reason(Trouble trouble, Throwable failure) {
        return switch (trouble) {
            case DNS -> "The host's name has no address";
            case CONNECT -> "Nobody takes the connection";
            case TLS ->
                Certificates.isOver(failure)
                        ? "The certificate is over, or not valid yet"
                        : "No encrypted connection comes about: "
                                + failure.getClass().getSimpleName();
            case TIMEOUT -> "The answer does not come in time";
            default -> "No answer: " + failure.getClass().getSimpleName();
        };
    }
}
