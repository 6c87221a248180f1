import { basename } from 'node:path/posix';
import { finds, type RepositoryExample, silent } from '../examples/repository.ts';
import { definePolicy } from './define.ts';

const stateName = /\.tfstate(?:\.\d+)?(?:\.backup)?$|\.tfstate\.[^/]*backup$/i;

export default definePolicy({
  id: 'state-file-committed',
  severity: 'medium',
  concerns: ['**/*.tfstate', '**/*.tfstate.*'],
  title: 'A Terraform state file is committed',
  why: 'The state holds every attribute in plain text, those marked as sensitive too: passwords of databases, keys, kubeconfigs.',
  remedy:
    'Move the state to a remote backend, run `git rm --cached` on the file, and add `*.tfstate` and `*.tfstate.*` to .gitignore. Change what was in it.',
  *check(facts) {
    const { repository } = facts;
    for (const path of repository.list()) {
      if (!stateName.test(basename(path)) || !repository.isTracked(path) || !isState(facts.text(path) ?? '')) continue;
      const severity = facts.hasLiteral(path) ? 'high' : 'medium';
      yield { path, severity, message: 'This Terraform state is committed to the repository.' };
    }
  },
});

/** An empty state is what `terraform init` leaves behind. */
function isState(text: string): boolean {
  return /"(?:resources|modules)"[ \t]*:[ \t]*\[\s*\{/.test(text.slice(0, 20_000));
}

const state = '{"version": 4, "terraform_version": "1.9.0", "resources": [{"type": "null_resource"}]}';

export const examples = (): readonly RepositoryExample[] => [
  finds({ 'infra/terraform.tfstate': state }, { path: 'infra/terraform.tfstate' }),
  finds({ 'terraform.tfstate.backup': state }, { path: 'terraform.tfstate.backup' }),
  silent({ 'terraform.tfstate': state, '.gitignore': '*.tfstate\n' }, { untracked: ['terraform.tfstate'] }),
  silent({ 'terraform.tfstate': '{"version": 4, "resources": []}' }),
];
