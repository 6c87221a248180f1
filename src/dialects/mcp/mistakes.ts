import type { ConfigNode, Mistake, ReadContext } from '../../model.ts';
import { select } from '../paths.ts';
import { unmarkedAsks } from './asks.ts';
import type { Client } from './define.ts';

/** What is wrong in a client's file without being at a value: prompts that echo, names that are read as empty. */
export function* clientMistakes(client: Client, root: ConfigNode, context: ReadContext): Generator<Mistake> {
  yield* unmarkedAsks(client, root, context);
  if (client.check !== undefined) yield* client.check(root, context);
  if (client.reserved !== undefined) yield* reservedNames(client, client.reserved, root, context);
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
