package org.dragoman.api.access;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.dragoman.api.problem.Problem;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;

/**
 * Hangs up on a client that takes too long to send its headers. Neither Quarkus nor Vert.x can be told to, and before the
 * headers are complete no filter hears of a request; so Netty is asked to let us into each connection that a server accepts.
 */
@Singleton
public class HeaderTime {

    /** Before any filter that could refuse the request. */
    private static final int FIRST = 1200;

    /** Netty makes the extensions itself; empty where nothing is served. */
    private static volatile Optional<HeaderTime> serving = Optional.empty();

    private final Duration most;
    private final Refusals refusals;

    HeaderTime(AccessConfig config, Refusals refusals) {
        this.most = config.headerTime();
        this.refusals = refusals;
    }

    void register(@Observes Filters filters) {
        serving = Optional.of(this);
        filters.register(HeaderTime::hasCome, FIRST);
    }

    private static void hasCome(RoutingContext request) {
        HeaderTimer timer = HeaderTimer.of(((ConnectionBase) request.request().connection()).channel());
        if (timer != null) {
            timer.hasCome(request.request());
            // The streams of HTTP/2 have no end that the next begins after: nothing is timed after the first of them.
            if (request.request().version() != io.vertx.core.http.HttpVersion.HTTP_2) {
                request.addEndHandler(over -> timer.isAnswered());
            }
        }
        request.next();
    }

    private void giveUp(Channel channel) {
        if (channel.pipeline().get(HttpResponseEncoder.class) == null) {
            channel.close();
            return;
        }
        Problem problem = Problem.blank(408, "Request Timeout",
                "The headers were not sent within " + most.toSeconds() + " seconds");
        ByteBuf body = Unpooled.copiedBuffer(refusals.counted("slow", problem), StandardCharsets.UTF_8);
        DefaultFullHttpResponse response = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.REQUEST_TIMEOUT,
                body);
        response.headers().set(HttpHeaderNames.CONTENT_TYPE, "application/problem+json")
                .set(HttpHeaderNames.CONTENT_LENGTH, body.readableBytes()).set(HttpHeaderNames.CONNECTION, "close");
        channel.writeAndFlush(response).addListener(ChannelFutureListener.CLOSE);
    }

    /** Found by Netty through {@code META-INF/services}, where {@code io.netty.bootstrap.extensions} says so. */
    public static final class Extension extends ChannelInitializerExtension {

        @Override
        public void postInitializeServerChildChannel(Channel channel) {
            serving.ifPresent(time -> channel.pipeline().addFirst(new HeaderTimer(time.most, time::giveUp)));
        }
    }
}
