import { hkdfSync } from 'node:crypto';
import { EncryptJWT, type JWTPayload, jwtDecrypt } from 'jose';

/** What is kept by the browser alone, so that nobody reads or changes it. */
export interface Sealed {
  /** The contents as a text for a cookie, good for so many seconds. */
  seal(contents: JWTPayload, lifeSeconds: number): Promise<string>;
  /** The contents; `null` when somebody else sealed it, it was changed, or its time is over. */
  open(text: string): Promise<JWTPayload | null>;
}

/** Seals what serves one purpose: what was sealed for another does not open. */
export function sealing(secret: string, purpose: string): Sealed {
  const key = new Uint8Array(hkdfSync('sha256', secret, '', `pilotage ${purpose}`, 32));
  return {
    seal: (contents, lifeSeconds) =>
      new EncryptJWT(contents)
        .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
        .setIssuedAt()
        .setExpirationTime(`${lifeSeconds}s`)
        .encrypt(key),
    async open(text) {
      const opened = await jwtDecrypt(text, key, {
        keyManagementAlgorithms: ['dir'],
        contentEncryptionAlgorithms: ['A256GCM'],
        requiredClaims: ['exp'],
      }).catch(() => null);
      return opened?.payload ?? null;
    },
  };
}
