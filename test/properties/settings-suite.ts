import * as fake from '../../src/examples/fake.ts';
import { pairs } from './clients-suite.ts';
import { planted, sceneOf } from './manifest-parts.ts';
import { quietVariable, secretVariable } from './places.ts';
import { bare, type Plot, type Plotted } from './plot.ts';
import type { Random } from './random.ts';
/** Settings files of a name and a value in a line. */
export function iniFile(random: Random, plot: Plot): Plotted {
  const scene = sceneOf(random, plot, (name) => `\${${name}}`);
  const all = Object.entries(pairs(scene, secretVariable, quietVariable)).filter(
    ([, value]) => !/\n/.test(value) && !/^["']|[;#]/.test(bare(value)),
  );
  const own = all.map(([name, value]) => `${name}${random.pick(['=', ' = '])}${value}`);
  const npm = fake.npmToken(random.below(99));
  return random.pick<() => Plotted>([
    () => ({ path: 'config.ini', text: `[server]\nport = 8080\n\n[auth]\n${own.join('\n')}\n` }),
    () => ({
      path: 'src/main/resources/application.properties',
      text: `# settings\nserver.port=8080\n${own.map((line) => `acme.${line}`).join('\n')}\n`,
    }),
    () => ({
      path: '.npmrc',
      text: `registry=https://registry.npmjs.org/\n//registry.npmjs.org/:_authToken=${plot.plant('must', '.npmrc', npm)}\n//npm.acme.dev/:_authToken=\${NPM_TOKEN}\n`,
    }),
    () => ({ path: '.npmrc', text: `//npm.acme.dev/:_authToken=${planted(scene, '.npmrc')}\nsave-exact=true\n` }),
  ])();
}
