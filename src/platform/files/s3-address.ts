export type S3Address = {
  endpoint: string;
  bucket: string;
  region: string;
  pathStyle: boolean;
  accessKeyId: string;
  secretAccessKey: string;
};

/**
 * `s3://key:secret@host:port/bucket?region=fr-par&path-style=1`, over TLS unless `tls=0`. Null
 * for anything else.
 */
export function parseS3Address(text: string): S3Address | null {
  const url = URL.parse(text);
  const bucket = url?.pathname.replace(/^\/|\/$/g, '') ?? '';
  if (url?.protocol !== 's3:' || !url.hostname || !/^[a-z0-9.-]{3,63}$/.test(bucket)) {
    return null;
  }
  if (!url.username || !url.password) return null;
  const scheme = url.searchParams.get('tls') === '0' ? 'http' : 'https';
  return {
    endpoint: `${scheme}://${url.host}`,
    bucket,
    region: url.searchParams.get('region') ?? 'us-east-1',
    pathStyle: url.searchParams.get('path-style') === '1',
    accessKeyId: decodeURIComponent(url.username),
    secretAccessKey: decodeURIComponent(url.password),
  };
}
