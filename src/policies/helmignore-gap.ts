import { basename } from 'node:path/posix';
import { deployedOf } from '../dialects/deployed.ts';
import { finds, type RepositoryExample, silent } from '../examples/repository.ts';
import type { Chart, Facts } from '../model.ts';
import { latin1 } from '../text.ts';
import { inFolder } from './charts.ts';
import { definePolicy } from './define.ts';
import { isEnvFile } from './env-file-name.ts';
import { helmignoreRules } from './helmignore-rules.ts';
import { isKeyFile, privateKeyIn } from './key-file.ts';

/** Files that hold values of one installation, by name. */
const valuesOfSomebody =
  /^(?:secrets?[._-]?[^/]*|values[._-][^/]+|[^/]+[._-](?:values|secrets?))\.ya?ml(?:\.dec)?$|\.dec\.ya?ml$/i;

export default definePolicy({
  id: 'helmignore-gap',
  severity: 'low',
  // Not for an env file alone: that it is committed is said elsewhere, and a hook need not read the whole index for it.
  concerns: ['**/.helmignore', '**/Chart.yaml'],
  title: 'A file with secrets goes into a chart package',
  why: '`helm package` takes every file of the folder that .helmignore does not name; the file that `helm create` writes names none of these.',
  remedy:
    'Add `.env*`, `*.key`, `secrets*.yaml` and `values-*.yaml` to the .helmignore of the chart, as far as they lie there.',
  *check(facts) {
    const charts = facts.charts();
    for (const chart of charts) {
      const packed = packedFiles(chart, charts, facts);
      const [first] = packed;
      if (first === undefined) continue;
      const ignoreFile = inFolder(chart.folder, '.helmignore');
      const hasRules = facts.text(ignoreFile) !== undefined;
      yield {
        path: hasRules ? ignoreFile : inFolder(chart.folder, 'Chart.yaml'),
        message: `\`helm package\` takes ${first} along${hasRules ? '' : ', since there is no .helmignore'}.`,
        related: packed.map((path) => ({ path, message: 'Would be in the package.' })),
      };
    }
  },
});

function packedFiles(chart: Chart, charts: readonly Chart[], facts: Facts): readonly string[] {
  const prefix = chart.folder === '' ? '' : `${chart.folder}/`;
  const inner = charts
    .map(({ folder }) => `${folder}/`)
    .filter((folder) => folder !== prefix && folder.startsWith(prefix));
  const isLeftOut = helmignoreRules(facts.text(`${prefix}.helmignore`) ?? '');
  return facts.repository.list().filter((path) => {
    if (!path.startsWith(prefix) || inner.some((folder) => path.startsWith(folder))) return false;
    return isSecretFile(path, path.slice(prefix.length), facts) && !isLeftOut(latin1(path.slice(prefix.length)));
  });
}

function isSecretFile(path: string, inChart: string, facts: Facts): boolean {
  if (inChart.startsWith('templates/') || inChart.startsWith('crds/')) return false;
  // Values of tests and examples belong to everybody.
  if (deployedOf(path) !== 'local' && !facts.hasLiteral(path)) return false;
  if (isEnvFile(path)) return true;
  if (isKeyFile(path)) return privateKeyIn(facts.text(path) ?? '') !== undefined;
  return valuesOfSomebody.test(basename(path)) && basename(path) !== 'values.yaml' && facts.hasSecretLikeValue(path);
}

const chart = { 'api/Chart.yaml': 'name: api\n' };

export const examples = (): readonly RepositoryExample[] => [
  finds({ ...chart, 'api/.env': 'A=1\n', 'api/.helmignore': '.git/\n*.bak\n' }, { path: 'api/.helmignore' }),
  finds({ ...chart, 'api/values-prod.yaml': 'password: orchard\n' }, { path: 'api/Chart.yaml' }),
  silent({ ...chart, 'api/.env': 'A=1\n', 'api/.helmignore': '.env*\n' }),
  silent({ ...chart, 'api/config/.env': 'A=1\n', 'api/.helmignore': 'config/\n' }),
  silent({ ...chart, 'api/values-prod.yaml': 'replicas: 2\n', 'api/templates/secret.yaml': 'password: orchard\n' }),
  silent({ ...chart, 'api/values-prod.yaml': 'password: orchard\n', 'api/.helmignore': '/values-*.yaml\n' }),
  silent({
    ...chart,
    'api/ci/ha-values.yaml': 'password: orchard\n',
    'api/values-example.yaml': 'password: orchard\n',
  }),
  silent({ ...chart, '.env': 'A=1\n' }),
];
