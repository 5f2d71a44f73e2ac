package org.dragoman.api.access;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.AttributeKey;
import io.vertx.core.http.HttpServerRequest;

/**
 * Times the headers of one connection's requests: from the first byte that belongs to none yet until Vert.x has a request
 * of it. What comes of TLS counts, too. All of it happens on the connection's event loop.
 */
final class HeaderTimer extends ChannelInboundHandlerAdapter {

    private static final AttributeKey<HeaderTimer> KEY = AttributeKey.valueOf(HeaderTimer.class.getName());

    private final Duration most;
    private final Consumer<Channel> late;
    private HttpServerRequest request;
    private boolean answered = true;
    private Future<?> timer;

    HeaderTimer(Duration most, Consumer<Channel> late) {
        this.most = most;
        this.late = late;
    }

    /** @return null where nobody times */
    static HeaderTimer of(Channel channel) {
        return channel.attr(KEY).get();
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        context.channel().attr(KEY).set(this);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object bytes) {
        // A body may outlast its answer, where that was a refusal.
        boolean begins = answered && (request == null || request.isEnded());
        if (begins && timer == null) {
            timer = context.executor().schedule(() -> late.accept(context.channel()), most.toMillis(), TimeUnit.MILLISECONDS);
        }
        context.fireChannelRead(bytes);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        stop();
        context.fireChannelInactive();
    }

    void hasCome(HttpServerRequest complete) {
        stop();
        request = complete;
        answered = false;
    }

    void isAnswered() {
        answered = true;
    }

    private void stop() {
        if (timer != null) {
            timer.cancel(false);
            timer = null;
        }
    }
}
