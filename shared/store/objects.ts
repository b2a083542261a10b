import { GetObjectCommand, HeadObjectCommand, NotFound, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';

/** What a file is, as announced or as it lies there: `size` in bytes, `sha256` in hex (null: stored without one). */
export interface FileFacts {
  readonly contentType: string;
  readonly size: number;
  readonly sha256: string | null;
}

/** A request that somebody without an account may make until `expiresAt` (UTC); `headers` go with it as they are. */
interface Address {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly expiresAt: string;
}

/** The files behind the attachments: addresses for those who bring and fetch them, and what lies under a key. */
export interface Objects {
  /** Where exactly this file, and no other, may be PUT. */
  readonly uploadAddress: (key: string, file: FileFacts & { sha256: string }, now: Date) => Promise<Address>;
  /** Where the file may be fetched, saved under its name whatever a browser would do with its type. */
  readonly downloadAddress: (key: string, file: { name: string; contentType: string }, now: Date) => Promise<Address>;
  /** Null when nothing lies there. */
  readonly factsOf: (key: string) => Promise<FileFacts | null>;
}

const UPLOAD_SECONDS = 15 * 60;
const DOWNLOAD_SECONDS = 5 * 60;
const CHECKSUM = 'x-amz-checksum-sha256';

const addressOf = (url: string, headers: Record<string, string>, now: Date, seconds: number): Address => ({
  url,
  headers,
  expiresAt: new Date(now.getTime() + seconds * 1000).toISOString(),
});

/** RFC 6266: the name in ASCII for old readers, in UTF-8 for the others. */
export const dispositionOf = (name: string): string => {
  const ascii = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const utf8 = encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${ascii}"; filename*=UTF-8''${utf8}`;
};

/**
 * The objects of a bucket. An upload's address is signed over type, length and SHA-256, so that S3 takes no other file;
 * checksums are ours, the client adds none of its own.
 */
export const openObjects = (Bucket: string, client = new S3Client(checksums)): Objects => ({
  uploadAddress: async (Key, { contentType, size, sha256 }, now) => {
    const headers = { 'content-type': contentType, [CHECKSUM]: Buffer.from(sha256, 'hex').toString('base64') };
    const command = new PutObjectCommand({
      Bucket,
      Key,
      ContentType: contentType,
      ContentLength: size,
      ChecksumSHA256: headers[CHECKSUM],
    });
    const url = await getSignedUrl(client, command, {
      expiresIn: UPLOAD_SECONDS,
      signingDate: now,
      signableHeaders: new Set(['host', 'content-type', 'content-length', CHECKSUM]),
      // In the query, where the presigner would put it, nobody would be bound by it.
      unhoistableHeaders: new Set([CHECKSUM]),
    });
    return addressOf(url, headers, now, UPLOAD_SECONDS);
  },
  downloadAddress: async (Key, { name, contentType }, now) => {
    const command = new GetObjectCommand({
      Bucket,
      Key,
      ResponseContentType: contentType,
      ResponseContentDisposition: dispositionOf(name),
    });
    const url = await getSignedUrl(client, command, { expiresIn: DOWNLOAD_SECONDS, signingDate: now });
    return addressOf(url, {}, now, DOWNLOAD_SECONDS);
  },
  factsOf: async (Key) => {
    try {
      const found = await client.send(new HeadObjectCommand({ Bucket, Key, ChecksumMode: 'ENABLED' }));
      const sha256 = found.ChecksumSHA256;
      return {
        contentType: found.ContentType ?? '',
        size: found.ContentLength ?? 0,
        sha256: sha256 === undefined ? null : Buffer.from(sha256, 'base64').toString('hex'),
      };
    } catch (error) {
      if (error instanceof NotFound) return null;
      throw error;
    }
  },
});
const checksums = {
  requestChecksumCalculation: 'WHEN_REQUIRED',
  responseChecksumValidation: 'WHEN_REQUIRED',
} as const;
