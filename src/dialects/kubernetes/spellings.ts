import { wordShare } from '../../judge/entropy.ts';
import { classifyName } from '../../judge/names.ts';
import type { Embedded, Slot } from '../../model.ts';
import { directives } from './directives.ts';

const flags = /^[ \t]*--?[A-Za-z]/;
const flagsName = /(?:^|_)(?:args|opts|options|flags|command|cmd)$/i;

/** What values of one line are made of beyond a value: flags of a program, headers of OpenTelemetry. */
export function* spelledOut(slot: Slot): Generator<Slot | Embedded> {
  if (slot.place !== undefined || slot.role === 'argument') return;
  const { content } = slot.text;
  if (flags.test(content) || (flagsName.test(slot.name) && /[ \t]-/.test(content))) yield commandLine(slot);
  else if (/headers$/i.test(slot.name)) yield* headerPairs(slot);
  else if (/-snippet$/.test(slot.name)) yield* directives(slot);
}

/** `REDIS_ARGS: --requirepass …`, `JAVA_OPTS: -Dspring.datasource.password=…`. */
function commandLine({ text, keyPath, references, deployed, node }: Slot): Embedded {
  return {
    kind: 'embedded',
    format: 'shell',
    text,
    keyPath,
    references,
    deployed,
    ...(node === undefined ? {} : { node }),
  };
}

/** `OTEL_EXPORTER_OTLP_HEADERS: x-api-key=…,x-tenant=…`. */
function* headerPairs(slot: Slot): Generator<Slot> {
  for (const pair of slot.text.content.matchAll(/(?:^|,)[ \t]*([A-Za-z0-9-]{1,80})=([^,]{1,2000})/g)) {
    const end = pair.index + pair[0].length;
    yield {
      ...slot,
      role: 'header',
      name: pair[1] ?? '',
      text: slot.text.slice(end - (pair[2] ?? '').length, end),
    };
  }
}

/**
 * In `{name: alice, secret: …}` the walk takes the sibling for the name of the value. Where that says nothing, and the
 * value is no name of a Secret, the key itself counts.
 */
export function withOwnName(slot: Slot): Slot {
  if (slot.keyPath[slot.keyPath.length - 1] !== 'secret' || classifyName(slot.name) !== 'unknown') return slot;
  const { content } = slot.text;
  return /^[a-z0-9.-]+$/.test(content) && wordShare(content) > 0.6 ? slot : { ...slot, name: 'secret' };
}
