import type { AwardRow } from './award-row.ts';
import type { Correction } from './correction.ts';
import type { Constant, Figure } from './figure.ts';
import type { Finding } from './finding.ts';

/** Where a figure or a list was read: what a stranger needs to find it again. */
export type Source = {
  title: string;
  publisher: string;
  /** The day it was published ("2021-12-02"); null when it does not say. */
  published_on: string | null;
  /** Null when the address is not known any more. */
  url: string | null;
};

/** A document taken in, pinned by its hash. */
export type SourceDocument = {
  file_name: string;
  media_type: string;
  sha256: string;
  line_count: number;
};

/** What reading asks of an officer, and how it was settled: null while it is open. */
export type PublishedQuestion = {
  kind: string;
  line: number | null;
  words: string;
  answer: 'as-published' | 'corrected' | null;
};

/**
 * A publication: the only source of every page and file about a call's results. It is hashed and
 * signed in canonical JSON (RFC 8785), and holds integers and text only.
 */
export type Snapshot = {
  format: 'laureat-publication/1';
  version: number;
  /** SHA-256 of the version before; null for the first. */
  previous_sha256: string | null;
  /** Why this version replaces the one before; null for the first. */
  reason: string | null;
  /** RFC 3339, UTC. */
  issued_at: string;
  authority: { name: string };
  programme: { name: string };
  call: {
    slug: string;
    name: string;
    edition: string;
    year: number;
    announced_on: string | null;
    /** INSEE code of the region, for the map; null when there is no map to draw. */
    region: string | null;
  };
  provenance: {
    /** `taken-in`: from a document; `public-figures`: only figures were found. */
    kind: 'taken-in' | 'public-figures';
    document: SourceDocument | null;
    sources: Source[];
  };
  /** `sheet`: the order of the document taken in. `published`: the kernel's sort key. */
  order: 'sheet' | 'published';
  /** Null where the list of awards was not published: unknown is not empty. */
  awards: AwardRow[] | null;
  constants: Constant[];
  figures: Figure[];
  findings: Finding[];
  /** What an officer corrected in the reading; the source document keeps what it said. */
  corrections: Correction[];
  questions: PublishedQuestion[];
};

export type Proof = {
  algorithm: 'Ed25519';
  /** SHA-256 of the snapshot's canonical bytes, in hexadecimal. */
  sha256: string;
  /** Raw public key (32 bytes) in base64. It proves nothing by itself: see `laureat verify`. */
  public_key: string;
  signature: string;
};

/** The file people download: `publication.json`. */
export type SealedPublication = { snapshot: Snapshot; proof: Proof };
