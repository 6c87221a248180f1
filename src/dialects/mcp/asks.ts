import { classifyName } from '../../judge/names.ts';
import type { ConfigNode, KeyPath, MapNode, Mistake, ReadContext, ScalarNode, Span } from '../../model.ts';
import { utf8 } from '../../text.ts';
import { select } from '../paths.ts';
import type { Asks, Client } from './define.ts';

/** Where some client keeps its inputs. */
const inputs: Asks = {
  at: ['inputs[]', '{mcp,settings}.inputs[]', 'settings.mcp.inputs[]', 'customizations.vscode.{mcp,settings}.inputs[]'],
  name: 'id',
  marks: ['password'],
};

/** Questions for a credential that do not say that it is one. */
export function* unmarkedAsks(client: Client, root: ConfigNode, context: ReadContext): Generator<Mistake> {
  for (const { node, name, keyPath } of unmarked(inputs, root)) {
    if (field(node, 'type')?.text.content !== 'promptString') continue;
    yield {
      kind: 'mistake',
      ruleId: 'input-without-password',
      severity: 'low',
      span: name.span,
      keyPath: [...context.keyPath, ...keyPath],
      message: 'This input asks for a credential and shows it while it is typed.',
      remedy: 'Add "password": true to the input.',
    };
  }
  for (const asks of client.asks ?? []) {
    for (const { name, keyPath } of unmarked(asks, root)) {
      yield {
        kind: 'mistake',
        ruleId: 'user-config-not-sensitive',
        severity: 'low',
        span: name.span,
        keyPath: [...context.keyPath, ...keyPath],
        message: `This asks for a credential and does not say so: without "${asks.marks[0]}": true it may be shown, and kept in plain text.`,
        remedy: `Add "${asks.marks[0]}": true to this entry.`,
      };
    }
  }
}

interface Ask {
  readonly node: MapNode;
  readonly name: { readonly text: string; readonly span: Span };
  readonly keyPath: KeyPath;
}

function* unmarked(asks: Asks, root: ConfigNode): Generator<Ask> {
  for (const ask of asks.at.flatMap((path) => [...asksAt(asks, path, root)])) {
    const isMarked = asks.marks.some((mark) => field(ask.node, mark)?.text.content === 'true');
    if (!isMarked && isTyped(ask.node) && namesCredential(ask.name.text)) yield ask;
  }
}

/** With `name`, each map that the path selects is one question; without, each entry of it, under its key. */
function* asksAt(asks: Asks, path: string, root: ConfigNode): Generator<Ask> {
  for (const { node, keyPath } of select(root, path)) {
    if (node.kind !== 'map') continue;
    if (asks.name === undefined) {
      for (const { key, keySpan, value } of node.entries)
        if (value.kind === 'map') yield { node: value, name: { text: key, span: keySpan }, keyPath: [...keyPath, key] };
      continue;
    }
    const name = field(node, asks.name);
    if (name === undefined) continue;
    yield {
      node,
      name: { text: utf8(name.text.content), span: name.text.span },
      keyPath: [...keyPath, asks.name],
    };
  }
}

/** Somebody types it: it is a string, and does not stand there already. */
function isTyped(node: MapNode): boolean {
  const type = field(node, 'type')?.text.content ?? 'string';
  const format = field(node, 'format')?.text.content ?? 'string';
  return ['string', 'promptString'].includes(type) && format === 'string' && field(node, 'value') === undefined;
}

function namesCredential(text: string): boolean {
  const name = classifyName(text);
  return text.length <= 64 && (name === 'token' || name === 'password' || name === 'secret');
}

function field(node: MapNode, key: string): ScalarNode | undefined {
  const value = node.entries.find((entry) => entry.key === key)?.value;
  return value?.kind === 'scalar' ? value : undefined;
}
