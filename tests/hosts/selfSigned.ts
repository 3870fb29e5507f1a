import { generateKeyPairSync, sign } from 'node:crypto';

/** A DER value: its tag, its length, its content. */
function der(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.of(tag, ...size), content]);
}

const SEQUENCE = 0x30;
const ECDSA_SHA256 = der(SEQUENCE, Buffer.from('06082a8648ce3d040302', 'hex'));
const COMMON_NAME = Buffer.from('0603550403', 'hex');
const NAME = der(SEQUENCE, der(0x31, der(SEQUENCE, COMMON_NAME, der(0x0c, Buffer.from('127.0.0.1')))));
const VALIDITY = der(SEQUENCE, der(0x17, Buffer.from('250101000000Z')), der(0x17, Buffer.from('490101000000Z')));

function pem(bytes: Uint8Array): string {
  return `-----BEGIN CERTIFICATE-----\n${Buffer.from(bytes).toString('base64')}\n-----END CERTIFICATE-----\n`;
}

/** A new certificate for 127.0.0.1 that nobody but its own key vouches for (RFC 5280), for servers in tests. */
export function selfSigned(): { readonly key: string; readonly cert: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const subject = publicKey.export({ type: 'spki', format: 'der' });
  const version = der(0xa0, der(0x02, Buffer.of(2)));
  const serial = der(0x02, Buffer.of(1));
  const body = der(SEQUENCE, version, serial, ECDSA_SHA256, NAME, VALIDITY, NAME, subject);
  const signature = der(0x03, Buffer.of(0), sign('sha256', body, privateKey));
  const key = String(privateKey.export({ type: 'pkcs8', format: 'pem' }));
  return { key, cert: pem(der(SEQUENCE, body, ECDSA_SHA256, signature)) };
}
