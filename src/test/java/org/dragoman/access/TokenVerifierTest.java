package org.dragoman.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tokens that were signed here, with keys made for the test. */
class TokenVerifierTest {

    private static RsaJsonWebKey ours;
    private static RsaJsonWebKey another;

    @TempDir
    Path folder;

    private Path jwks;
    private Instant now = Instant.parse("2026-11-29T10:00:00Z");
    private final Clock clock = new Clock() {

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    };

    @BeforeAll
    static void keys() throws JoseException {
        ours = key("ours");
        another = key("another");
    }

    private static RsaJsonWebKey key(String id) throws JoseException {
        RsaJsonWebKey key = RsaJwkGenerator.generateJwk(2048);
        key.setKeyId(id);
        return key;
    }

    @BeforeEach
    void publish() throws IOException {
        jwks = folder.resolve("jwks.json");
        publish(ours);
    }

    private void publish(PublicJsonWebKey... keys) throws IOException {
        Files.writeString(jwks, new JsonWebKeySet(keys).toJson(OutputControlLevel.PUBLIC_ONLY));
    }

    private TokenVerifier verifier(String claim, String prefix) {
        return new TokenVerifier(new TokenSettings("https://id.example", "dragoman", jwks, claim, prefix), clock);
    }

    private JwtClaims claims(Consumer<JwtClaims> changes) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer("https://id.example");
        claims.setAudience("dragoman");
        claims.setSubject("leila");
        claims.setExpirationTime(NumericDate.fromSeconds(now.getEpochSecond() + 300));
        claims.setClaim("scope", "openid translate");
        changes.accept(claims);
        return claims;
    }

    private static String signed(JwtClaims claims, PublicJsonWebKey key, String id) throws JoseException {
        JsonWebSignature token = new JsonWebSignature();
        token.setPayload(claims.toJson());
        token.setKey(key.getPrivateKey());
        token.setKeyIdHeaderValue(id);
        token.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        return token.getCompactSerialization();
    }

    private String token(Consumer<JwtClaims> changes) throws JoseException {
        return signed(claims(changes), ours, "ours");
    }

    private static Set<Scope> scopes(Optional<Caller> caller) {
        return caller.orElseThrow().scopes();
    }

    @Test
    void aTokenIsItsSubjectWithTheScopesItNames() throws Exception {
        Caller caller = verifier("scope", "").find(token(claims -> {
        })).orElseThrow();

        assertEquals(Set.of(Scope.TRANSLATE), caller.scopes());
        assertEquals("token:leila", caller.name());
    }

    @Test
    void scopesMayBeAListWithinAClaimAndHaveAPrefix() throws Exception {
        String token = token(claims -> claims.setClaim("realm_access",
                Map.of("roles", List.of("dragoman:jobs", "dragoman:admin", "translate", "dragoman:"))));

        assertEquals(Set.of(Scope.JOBS, Scope.ADMIN), scopes(verifier("realm_access.roles", "dragoman:").find(token)));
        assertEquals(Set.of(), scopes(verifier("resource_access.dragoman.roles", "").find(token)));
    }

    @Test
    void whatIsForOthersOrExpiredOrUnsignedIsNobody() throws Exception {
        TokenVerifier verifier = verifier("scope", "");
        List<String> wrong = List.of(token(claims -> claims.setIssuer("https://id.example.evil")),
                token(claims -> claims.setAudience("another service")),
                token(claims -> claims.setExpirationTime(NumericDate.fromSeconds(now.getEpochSecond() - 31))),
                token(claims -> claims.unsetClaim("exp")), token(claims -> claims.unsetClaim("sub")),
                token(claims -> claims.unsetClaim("aud")),
                token(claims -> claims.setNotBefore(NumericDate.fromSeconds(now.getEpochSecond() + 60))),
                signed(claims(claims -> {
                }), another, "another"), signed(claims(claims -> {
                }), another, "ours"));
        wrong.forEach(token -> assertTrue(verifier.find(token).isEmpty()));
    }

    @Test
    void aSignatureByNobodyOrWithThePublicKeyAsSecretIsNone() throws Exception {
        TokenVerifier verifier = verifier("scope", "");
        JsonWebSignature unsigned = new JsonWebSignature();
        unsigned.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        unsigned.setPayload(claims(claims -> {
        }).toJson());
        unsigned.setAlgorithmHeaderValue(AlgorithmIdentifiers.NONE);
        assertTrue(verifier.find(unsigned.getCompactSerialization()).isEmpty());
        JsonWebSignature secret = new JsonWebSignature();
        secret.setPayload(claims(claims -> {
        }).toJson());
        secret.setKeyIdHeaderValue("ours");
        secret.setKey(new HmacKey(ours.toJson(OutputControlLevel.PUBLIC_ONLY).getBytes(StandardCharsets.UTF_8)));
        secret.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
        assertTrue(verifier.find(secret.getCompactSerialization()).isEmpty());
        assertTrue(verifier.find("a.b.c").isEmpty());
    }

    @Test
    void newKeysOfTheProviderAreSeenAndABrokenFileChangesNothing() throws Exception {
        TokenVerifier verifier = verifier("scope", "");
        String next = signed(claims(claims -> {
        }), another, "another");
        assertTrue(verifier.find(next).isEmpty());

        publish(ours, another);
        now = now.plusSeconds(11);
        assertFalse(verifier.find(next).isEmpty());
        Files.writeString(jwks, "half a fi");
        now = now.plusSeconds(11);
        assertFalse(verifier.find(next).isEmpty());
    }

    @Test
    void aFileThatIsNoPublicKeySetStopsTheStart() throws IOException {
        Files.writeString(jwks, "{\"keys\": []}");
        assertThrows(IllegalArgumentException.class, () -> verifier("scope", ""));
        Files.writeString(jwks, new JsonWebKeySet(ours).toJson(OutputControlLevel.INCLUDE_PRIVATE));
        assertThrows(IllegalArgumentException.class, () -> verifier("scope", ""));
        Files.delete(jwks);
        assertThrows(IllegalArgumentException.class, () -> verifier("scope", ""));
    }

    @Test
    void keysAndTokensAreToldApart() throws Exception {
        Callers callers = new Callers(ApiKeys.parse(ApiKey.of("desk", Set.of(Scope.JOBS), "dgm_abc").line(), "keys"),
                Optional.of(verifier("scope", "")));

        assertEquals(Set.of(Scope.JOBS), scopes(callers.find("dgm_abc")));
        assertEquals(Set.of(Scope.TRANSLATE), scopes(callers.find(token(claims -> {
        }))));
        assertTrue(callers.find("dgm_xyz").isEmpty());
        assertFalse(TokenVerifier.isToken(ApiKey.newKey()));
    }
}
