import { classifyName } from '../../judge/names.ts';
import type { ConfigNode, MapNode, Mistake, ReadContext, ScalarNode } from '../../model.ts';
import { utf8 } from '../../text.ts';
import { select } from '../paths.ts';
import type { Client } from './define.ts';

/** What is wrong in a client's file without being a literal: prompts that echo, names that are read as empty. */
export function* clientMistakes(client: Client, root: ConfigNode, context: ReadContext): Generator<Mistake> {
  yield* openInputs(root, context);
  if (client.reserved !== undefined) yield* reservedNames(client, client.reserved, root, context);
}

/** Where some client keeps its inputs. */
const inputPaths = [
  'inputs[]',
  '{mcp,settings}.inputs[]',
  'settings.mcp.inputs[]',
  'customizations.vscode.{mcp,settings}.inputs[]',
];

/** VS Code and its kin show what is typed unless the input says `"password": true`. */
function* openInputs(root: ConfigNode, context: ReadContext): Generator<Mistake> {
  for (const { node, keyPath } of inputPaths.flatMap((path) => [...select(root, path)])) {
    if (node.kind !== 'map' || field(node, 'type')?.text.content !== 'promptString') continue;
    const id = field(node, 'id');
    const isHidden = field(node, 'password')?.text.content === 'true';
    if (id === undefined || isHidden || !asksForCredential(utf8(id.text.content))) continue;
    yield {
      kind: 'mistake',
      ruleId: 'input-without-password',
      severity: 'low',
      span: id.text.span,
      keyPath: [...context.keyPath, ...keyPath, 'id'],
      message: 'This input asks for a credential and shows it while it is typed.',
      remedy: 'Add "password": true to the input.',
    };
  }
}

function field(node: MapNode, key: string): ScalarNode | undefined {
  const value = node.entries.find((entry) => entry.key === key)?.value;
  return value?.kind === 'scalar' ? value : undefined;
}

function asksForCredential(id: string): boolean {
  const name = classifyName(id);
  return id.length <= 64 && (name === 'token' || name === 'password' || name === 'secret');
}

function* reservedNames(
  client: Client,
  reserved: readonly string[],
  root: ConfigNode,
  context: ReadContext,
): Generator<Mistake> {
  for (const servers of client.servers) {
    for (const where of [`${servers}.*.headers.*`, `${servers}.*.url`]) {
      for (const { node, keyPath } of select(root, where)) {
        if (node.kind !== 'scalar') continue;
        const name = reserved.find(
          (variable) => node.text.content.includes(`\${${variable}}`) || node.text.content.includes(`\${${variable}:-`),
        );
        if (name === undefined) continue;
        yield {
          kind: 'mistake',
          ruleId: 'reserved-variable',
          severity: 'low',
          span: node.text.span,
          keyPath: [...context.keyPath, ...keyPath],
          message: `${client.title} reads ${name} as empty in the url and headers of a remote server.`,
          remedy: `Use a variable of your own, such as MCP_${name}.`,
        };
      }
    }
  }
}
