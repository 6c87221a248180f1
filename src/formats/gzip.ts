import { gunzipSync } from 'node:zlib';
import type { MappedText, Span } from '../model.ts';
import { decodeBase64 } from './base64.ts';

/** What a compressed text unpacks to; `too-large` where it grows beyond all measure, as bombs do. */
export type Unpacked = { readonly kind: 'text'; readonly text: MappedText } | { readonly kind: 'too-large' };

const largest = 16 * 1024 * 1024;
/** Manifests shrink to a tenth; what grows more than this is made of nothing. */
const mostGrowth = 30;
const smallest = 16 * 1024;

/** Unpacks base64 of gzip, as Helm keeps its releases and Fleet its files; undefined for anything else. Every character points at the whole. */
export function unpack(text: MappedText): Unpacked | undefined {
  const { content } = text;
  const bytes = content.startsWith('H4sI') ? decodeBase64(text)?.content : content;
  if (bytes?.startsWith('\x1f\x8b') !== true) return undefined;
  const maxOutputLength = Math.min(largest, Math.max(smallest, bytes.length * mostGrowth));
  try {
    const unpacked = gunzipSync(Buffer.from(bytes, 'latin1'), { maxOutputLength }).toString('latin1');
    return { kind: 'text', text: standingFor(unpacked, text.span) };
  } catch (error) {
    const isLimit = error instanceof RangeError;
    return isLimit ? { kind: 'too-large' } : undefined;
  }
}

/** Text of which no part can be told from another in the source. */
function standingFor(content: string, span: Span): MappedText {
  return {
    content,
    at: (index) => (index >= content.length ? span.end : span.start),
    slice: (from, to) => standingFor(content.slice(from, to), span),
    span,
  };
}
