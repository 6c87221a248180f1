import type { Span } from '../../src/model.ts';

/** What a scan has to say about a planted value: report it, say nothing, or report no more than a weak default. */
export type Expectation = 'must' | 'quiet' | 'weak';

export interface Plant {
  readonly expectation: Expectation;
  /** What it is, for the tables: `env · hex64`. */
  readonly label: string;
}
/** A file of the suite: values stand between marks, which name their plants. */
export interface Plotted {
  readonly path: string;
  readonly text: string;
}
/** Puts marks around values and remembers what they are. */
export interface Plot {
  readonly plants: readonly Plant[];
  readonly plant: (expectation: Expectation, label: string, value: string) => string;
}
/** The text as it stands on disk, and where each plant lies in its bytes. */
export interface Unmarked {
  readonly text: string;
  readonly spans: readonly { readonly plant: number; readonly span: Span }[];
}

// Characters of the private use area pass through every writer unchanged and occur in no value.
const open = '\ue000';
const close = '\ue001';
const digit = 0xe010;
const anyMark = /\ue000([\ue010-\ue019]+)\ue002|\ue001/g;

export function newPlot(): Plot {
  const plants: Plant[] = [];
  const plant = (expectation: Expectation, label: string, value: string): string => {
    plants.push({ expectation, label });
    const number = String(plants.length - 1).replace(/[0-9]/g, (sign) => String.fromCharCode(digit + Number(sign)));
    return `${open}${number}\ue002${value}${close}`;
  };
  return { plants, plant };
}

/** The value without its marks: writers ask how to quote it. */
export function bare(text: string): string {
  return text.replace(anyMark, '');
}

export function unmark(marked: string): Unmarked {
  const spans: { plant: number; span: Span }[] = [];
  const pieces: string[] = [];
  const opened: { plant: number; start: number }[] = [];
  let bytes = 0;
  let from = 0;
  for (const mark of marked.matchAll(anyMark)) {
    const piece = marked.slice(from, mark.index);
    pieces.push(piece);
    bytes += Buffer.byteLength(piece);
    from = mark.index + mark[0].length;
    if (mark[1] !== undefined) opened.push({ plant: numberOf(mark[1]), start: bytes });
    else {
      const last = opened.pop();
      if (last !== undefined) spans.push({ plant: last.plant, span: { start: last.start, end: bytes } });
    }
  }
  pieces.push(marked.slice(from));
  return { text: pieces.join(''), spans };
}

function numberOf(marks: string): number {
  return Number([...marks].map((sign) => sign.charCodeAt(0) - digit).join(''));
}
