package org.dragoman.access;

import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;

/**
 * Knows callers by tokens that an identity provider signed (JWT, RFC 7519, as access tokens of OpenID Connect mostly are).
 * Nothing is asked of the provider: signature, issuer, audience and times are checked here, so a token stays good until it
 * expires.
 */
public final class TokenVerifier {

    /** Clocks differ. */
    private static final int LEEWAY_SECONDS = 30;

    private static final Pattern TOKEN = Pattern.compile("[\\w-]+\\.[\\w-]+\\.[\\w-]+");

    /** Signatures with public keys only: with a shared secret, whoever can check a token can make one. */
    private static final AlgorithmConstraints ALGORITHMS = new AlgorithmConstraints(ConstraintType.PERMIT,
            AlgorithmIdentifiers.RSA_USING_SHA256, AlgorithmIdentifiers.RSA_USING_SHA384, AlgorithmIdentifiers.RSA_USING_SHA512,
            AlgorithmIdentifiers.RSA_PSS_USING_SHA256, AlgorithmIdentifiers.RSA_PSS_USING_SHA384,
            AlgorithmIdentifiers.RSA_PSS_USING_SHA512, AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256,
            AlgorithmIdentifiers.ECDSA_USING_P384_CURVE_AND_SHA384, AlgorithmIdentifiers.ECDSA_USING_P521_CURVE_AND_SHA512);

    private final TokenSettings settings;
    private final TokenKeys keys;
    private final Clock clock;

    /** @throws IllegalArgumentException that says what is wrong with the file of keys */
    public TokenVerifier(TokenSettings settings, Clock clock) {
        this.settings = settings;
        this.keys = new TokenKeys(settings.keys(), clock);
        this.clock = clock;
    }

    /** Whether it has the form of a token. API keys have not. */
    public static boolean isToken(String credential) {
        return TOKEN.matcher(credential).matches();
    }

    /** @return empty when it is no token of the provider for this service, or no longer; without scopes when it has none */
    public Optional<Caller> find(String token) {
        try {
            JwtClaims claims = consumer().processToClaims(token);
            return Optional.of(new Caller("token:" + claims.getSubject(), scopes(claims), OptionalLong.empty(),
                    OptionalLong.empty()));
        } catch (InvalidJwtException | MalformedClaimException refused) {
            return Optional.empty();
        }
    }

    private JwtConsumer consumer() {
        return new JwtConsumerBuilder().setVerificationKeyResolver(new JwksVerificationKeyResolver(keys.current()))
                .setJwsAlgorithmConstraints(ALGORITHMS).setExpectedIssuer(settings.issuer())
                .setExpectedAudience(settings.audience()).setRequireSubject().setRequireExpirationTime()
                .setAllowedClockSkewInSeconds(LEEWAY_SECONDS)
                .setEvaluationTime(NumericDate.fromMilliseconds(clock.millis())).build();
    }

    private Set<Scope> scopes(JwtClaims claims) {
        Object found = claims.getClaimsMap();
        for (String name : settings.claim().split("\\.")) {
            found = found instanceof Map<?, ?> nested ? nested.get(name) : null;
        }
        Collection<?> words = found instanceof Collection<?> list ? list
                : found instanceof String text ? List.of(text.split(" ")) : List.of();
        Set<String> granted = words.stream().map(Object::toString).collect(Collectors.toSet());
        return Arrays.stream(Scope.values()).filter(scope -> granted.contains(settings.prefix() + scope.word()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Scope.class)));
    }
}
