import { createHash } from 'node:crypto';
import { join } from 'node:path';
import {
  calculateJwkThumbprint,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JWTPayload,
  jwtVerify,
  SignJWT,
} from 'jose';
import * as z from 'zod';
import { readState, writeState } from '../state-file.ts';
import type { JwtSpec } from '../template/api-spec.ts';

const ALGORITHM = 'RS256';
const keysSchema = z.object({
  kid: z.string(),
  privateKey: z.looseObject({ kty: z.literal('RSA') }),
  publicKey: z.looseObject({ kty: z.literal('RSA') }),
});

/** Signs and verifies tokens with a key that survives restarts; it stands for the user pool. Times are real time. */
export interface Issuer {
  sign(claims: JWTPayload, jwt: JwtSpec, options: { lifetimeSeconds: number }): Promise<string>;
  /** The claims of a token that this issuer signed for one of the audiences; undefined for any other. */
  verify(token: string, jwt: JwtSpec): Promise<JWTPayload | undefined>;
}

async function keysIn(path: string): Promise<z.infer<typeof keysSchema>> {
  const kept = readState(path, keysSchema);
  if (kept) return kept;
  const pair = await generateKeyPair(ALGORITHM, { extractable: true });
  const [privateKey, publicKey] = await Promise.all([exportJWK(pair.privateKey), exportJWK(pair.publicKey)]);
  const keys = keysSchema.parse({ kid: await calculateJwkThumbprint(publicKey), privateKey, publicKey });
  writeState(path, keys);
  return keys;
}

export async function startIssuer(dir: string): Promise<Issuer> {
  const { kid, ...keys } = await keysIn(join(dir, 'keys.json'));
  const privateKey = await importJWK(keys.privateKey, ALGORITHM);
  const publicKey = await importJWK(keys.publicKey, ALGORITHM);
  return {
    sign: (claims, jwt, { lifetimeSeconds }) => {
      const now = Math.floor(Date.now() / 1000);
      return new SignJWT(claims)
        .setProtectedHeader({ alg: ALGORITHM, kid })
        .setIssuer(jwt.issuer)
        .setIssuedAt(now)
        .setExpirationTime(now + lifetimeSeconds)
        .sign(privateKey);
    },
    async verify(token, jwt) {
      try {
        const { payload, protectedHeader } = await jwtVerify(token, publicKey, {
          issuer: jwt.issuer,
          algorithms: [ALGORITHM],
          requiredClaims: ['exp'],
        });
        const audience = [payload.aud ?? payload.client_id].flat();
        const known = audience.some((one) => typeof one === 'string' && jwt.audience.includes(one));
        const issuedLater = payload.iat !== undefined && payload.iat > Date.now() / 1000 + 1;
        return protectedHeader.kid === kid && known && !issuedLater ? payload : undefined;
      } catch {
        return undefined;
      }
    },
  };
}

/** An identifier of the shape of a Cognito `sub`, the same for the same account. */
export function accountId(account: string): string {
  const hex = createHash('sha256').update(account).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-');
}
