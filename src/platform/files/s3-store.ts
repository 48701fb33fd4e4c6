import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  paginateListObjectsV2,
  S3Client,
} from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import { hashOf } from './hash-bytes.ts';
import { type ByteRange, ObjectMissing, type ObjectStore } from './object-store.ts';
import type { S3Address } from './s3-address.ts';

const partSize = 8 * 1024 * 1024;

/** Objects in a bucket. What was sent is read back and hashed before it counts as kept. */
export function openS3Store(address: S3Address): ObjectStore {
  const { bucket: Bucket } = address;
  const client = connect(address);
  const sizeOf = async (key: string): Promise<number | null> => {
    const head = await client.send(new HeadObjectCommand({ Bucket, Key: key })).catch(ifMissing);
    return head?.ContentLength ?? null;
  };
  const open = async (key: string, range?: ByteRange): Promise<Readable> => {
    const Range = range && `bytes=${range.first}-${range.last}`;
    const asked = new GetObjectCommand({ Bucket, Key: key, ...(Range ? { Range } : {}) });
    const answer = await client.send(asked).catch(ifMissing);
    if (!answer?.Body) throw new ObjectMissing(key);
    return answer.Body as Readable;
  };
  const erase = async (key: string) => {
    await client.send(new DeleteObjectCommand({ Bucket, Key: key }));
  };
  return {
    sizeOf,
    open,
    erase,
    keep: async (key, path) => {
      if ((await sizeOf(key)) !== null) return;
      await send(client, { Bucket, Key: key }, path);
      const [sent, kept] = await Promise.all([
        hashOf(createReadStream(path)),
        open(key).then(hashOf),
      ]);
      if (sent === kept) return;
      await erase(key);
      throw new Error(`The bucket answered other bytes than it was given for ${key}`);
    },
    list: (prefix) => listKeys(client, Bucket, prefix),
  };
}

async function* listKeys(client: S3Client, Bucket: string, Prefix: string): AsyncGenerator<string> {
  for await (const page of paginateListObjectsV2({ client }, { Bucket, Prefix })) {
    for (const { Key } of page.Contents ?? []) if (Key) yield Key;
  }
}

const connect = (address: S3Address): S3Client =>
  new S3Client({
    endpoint: address.endpoint,
    region: address.region,
    forcePathStyle: address.pathStyle,
    credentials: {
      accessKeyId: address.accessKeyId,
      secretAccessKey: address.secretAccessKey,
    },
    // By default the SDK frames a streamed body in chunks, which some servers keep as content.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });

async function send(
  client: S3Client,
  place: { Bucket: string; Key: string },
  path: string,
): Promise<void> {
  const Body = createReadStream(path);
  await new Upload({ client, params: { ...place, Body }, partSize, queueSize: 2 }).done();
}

/** A missing object is an answer; anything else is thrown. */
function ifMissing(error: unknown): null {
  const status = (error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode;
  if (status === 404) return null;
  throw error;
}
