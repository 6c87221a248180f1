import { opaque } from '../examples/fake.ts';
import { finds, type RepositoryExample, silent } from '../examples/repository.ts';
import type { LiteralPlace } from '../model.ts';
import { definePolicy } from './define.ts';
import { environmentOf } from './environment-name.ts';

interface Placed extends LiteralPlace {
  readonly environment: string;
}

export default definePolicy({
  id: 'secret-shared-across-environments',
  severity: 'medium',
  concerns: [
    '**/*{prod,prd,live,stag,stg,uat,dev,test,qa,local,sandbox,demo}*',
    '**/*{prod,prd,live,stag,stg,uat,dev,test,qa,local,sandbox,demo}*/**',
    '**/*.{yaml,yml,json,toml}',
  ],
  title: 'Environments share a credential',
  why: 'Whoever can work on the weaker environment holds the key to the other, and one leak means changing it in both.',
  remedy: 'Make a credential of its own for each environment, and change the one that both know.',
  *check(facts) {
    const places = facts.literals().flatMap((place): readonly Placed[] => {
      const environment = environmentOf(place.path, place.keyPath);
      return environment === undefined ? [] : [{ ...place, environment }];
    });
    for (const same of groups(places)) {
      for (const { path, span, keyPath, environment } of same) {
        const others = same.filter((other) => other.environment !== environment);
        if (others.length === 0) continue;
        yield {
          path,
          span,
          keyPath,
          message: `${capital(environment)} and ${others[0]?.environment} share this credential.`,
          related: others.map((other) => ({
            path: other.path,
            span: other.span,
            message: `The same value, for ${other.environment}.`,
          })),
        };
      }
    }
  },
});

/** Places by their value. */
function groups(places: readonly Placed[]): Iterable<readonly Placed[]> {
  const byHash = new Map<string, Placed[]>();
  for (const place of places) {
    const same = byHash.get(place.hash);
    if (same === undefined) byHash.set(place.hash, [place]);
    else same.push(place);
  }
  return byHash.values();
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

const line = (value: string, name = 'ORDERS_API_KEY'): string => `${name}=${value}\n`;

export const examples = (): readonly RepositoryExample[] => [
  finds(
    { '.env.production': line(opaque(40)), '.env.staging': `PORT=80\n${line(opaque(40))}` },
    { path: '.env.production', line: 1 },
    { also: ['.env.staging'] },
  ),
  finds(
    { 'overlays/dev/app.env': line(opaque(40)), 'overlays/prod/app.env': line(opaque(40), 'API_KEY') },
    { path: 'overlays/dev/app.env', line: 1 },
    { also: ['overlays/prod/app.env'] },
  ),
  finds(
    { 'app.env': line(opaque(40), 'STAGING_ORDERS_API_KEY') + line(opaque(40), 'ORDERS_API_KEY_PROD') },
    { path: 'app.env', line: 1 },
    { also: ['app.env'] },
  ),
  silent({ '.env.production': line(opaque(40)), '.env.staging': line(opaque(40, undefined, 2)) }),
  silent({ '.env.production': line(opaque(40)), 'prod/app.env': line(opaque(40)) }),
  silent({ '.env': line(opaque(40)), '.env.production': line(opaque(40)) }),
  silent({ 'tests/app.env': line(opaque(40)), '.env.production': line(opaque(40)) }),
];
