import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import * as fake from '../../src/examples/fake.ts';
import { makeRepository, repositoryIn, temporaryFolder } from '../git-repository.ts';
import { type Ended, runProgram } from './program.ts';

const npm = (args: readonly string[], cwd: string): Ended =>
  process.platform === 'win32'
    ? runProgram('cmd.exe', ['/c', 'npm', ...args], { cwd })
    : runProgram('npm', args, { cwd });

describe('the packed package', () => {
  let tarball = '';
  let project = '';

  beforeAll(() => {
    const folder = temporaryFolder();
    const packed = npm(['pack', '--json', '--pack-destination', folder, inject('shipped')], folder);
    expect(packed.code, packed.stderr).toBe(0);
    tarball = join(folder, readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? '');
    project = temporaryFolder();
    repositoryIn(project, {}).write('package.json', '{ "name": "weather", "private": true, "type": "module" }\n');
    const installed = npm(['install', '--offline', '--no-audit', '--no-fund', tarball], project);
    expect(installed.code, installed.stderr).toBe(0);
  });

  it('is under 1 MB', () => {
    expect(statSync(tarball).size).toBeLessThan(1_000_000);
  });

  it('brings no other package and no action', () => {
    expect(readdirSync(join(project, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual([
      'mcp-secret-scan',
    ]);
    const installed = join(project, 'node_modules/mcp-secret-scan');
    expect(existsSync(join(installed, 'dist/action.cjs'))).toBe(false);
    expect(existsSync(join(installed, 'dist/THIRD-PARTY-NOTICES.txt'))).toBe(true);
    const { dependencies, scripts } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
    expect(dependencies).toBeUndefined();
    for (const name of ['prepare', 'install', 'preinstall', 'postinstall', 'prepack'])
      expect(scripts).not.toHaveProperty(name);
  });

  it('runs as a command', () => {
    const { folder } = makeRepository({ 'run.sh': `export GITHUB_TOKEN=${fake.githubToken()}\n` });
    const bin = join(
      project,
      'node_modules/.bin',
      process.platform === 'win32' ? 'mcp-secret-scan.cmd' : 'mcp-secret-scan',
    );
    const ended =
      process.platform === 'win32'
        ? runProgram('cmd.exe', ['/c', bin], { cwd: folder })
        : runProgram(bin, [], { cwd: folder });
    expect(ended.code).toBe(1);
    expect(ended.stdout).toContain('run.sh:1');
  });

  it('is a library', () => {
    const program = `
      import { exitCodeOf, loadOptions, openSource, rules, scan } from 'mcp-secret-scan';
      const cwd = process.argv[1];
      const options = await loadOptions({ cwd, flags: {} });
      const source = await openSource({ cwd, paths: [], staged: false, maxBytes: options.maxBytes, env: process.env });
      const report = await scan(source, options);
      console.log(JSON.stringify([report.findings.length, exitCodeOf(report, options.failOn), (await rules()).length > 50]));
    `;
    const { folder } = makeRepository({ 'run.sh': `export GITHUB_TOKEN=${fake.githubToken()}\n` });
    const ended = runProgram(process.execPath, ['--input-type=module', '--eval', program, folder], { cwd: project });
    expect(ended.stderr).toBe('');
    expect(JSON.parse(ended.stdout)).toEqual([1, 1, true]);
  });

  it('holds a check of values against a schema, which runs in a worker', () => {
    const { folder } = makeRepository({
      'chart/Chart.yaml': 'apiVersion: v2\nname: weather\nversion: 1.0.0\n',
      'chart/values.yaml': 'replicas: many\n',
      'chart/values.schema.json': '{"type":"object","properties":{"replicas":{"type":"integer"}}}\n',
    });
    const cli = join(project, 'node_modules/mcp-secret-scan/dist/cli.js');
    const ended = runProgram(process.execPath, [cli, '--format', 'json'], { cwd: folder });
    expect(JSON.parse(ended.stdout).findings).toMatchObject([{ ruleId: 'values-schema-mismatch' }]);
  });
});
