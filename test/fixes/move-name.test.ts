import { describe, expect, it } from 'vitest';
import * as fake from '../../src/examples/fake.ts';
import { fixFiles, fixText } from './fixing.ts';

const token = fake.githubToken();
const other = fake.githubToken(2);

describe('Codex: names instead of values', () => {
  const fix = (text: string): Promise<string> => fixText('.codex/config.toml', text);

  it('makes the list behind the keys of the server, and keeps every comment', async () => {
    expect(
      await fix(
        `# mine\n[mcp_servers.gh]\ncommand = "npx" # fast\nargs = []\n\n[mcp_servers.gh.env]\n# why\nGITHUB_TOKEN = "${token}" # rotate\nDEBUG = "1"\n`,
      ),
    ).toBe(
      '# mine\n[mcp_servers.gh]\ncommand = "npx" # fast\nargs = []\nenv_vars = ["GITHUB_TOKEN"]\n\n[mcp_servers.gh.env]\n# why\n# rotate\nDEBUG = "1"\n',
    );
  });

  it('adds to a list that is there, over one line or several', async () => {
    const env = `[mcp_servers.gh.env]\nGITHUB_TOKEN = "${token}"\n`;
    expect(await fix(`[mcp_servers.gh]\nenv_vars = ["HOME"]\n${env}`)).toBe(
      '[mcp_servers.gh]\nenv_vars = ["HOME", "GITHUB_TOKEN"]\n[mcp_servers.gh.env]\n',
    );
    expect(await fix(`[mcp_servers.gh]\nenv_vars = [\n  "HOME", # where\n]\n${env}`)).toBe(
      '[mcp_servers.gh]\nenv_vars = [\n  "HOME", # where\n  "GITHUB_TOKEN",\n]\n[mcp_servers.gh.env]\n',
    );
    expect(await fix(`[mcp_servers.gh]\nenv_vars = ["GITHUB_TOKEN"]\n${env}`)).toBe(
      '[mcp_servers.gh]\nenv_vars = ["GITHUB_TOKEN"]\n[mcp_servers.gh.env]\n',
    );
  });

  it('edits inline tables and dotted keys', async () => {
    expect(await fix(`[mcp_servers.gh]\r\nenv = { A = "1", GITHUB_TOKEN = "${token}" }\r\n`)).toBe(
      '[mcp_servers.gh]\r\nenv_vars = ["GITHUB_TOKEN"]\r\nenv = { A = "1" }\r\n',
    );
    expect(await fix(`[mcp_servers]\ngh.command = "npx"\ngh.env.GITHUB_TOKEN = "${token}"\n`)).toBe(
      '[mcp_servers]\ngh.command = "npx"\ngh.env_vars = ["GITHUB_TOKEN"]\n',
    );
    expect(await fix(`mcp_servers = { gh = { command = "npx", env = { GITHUB_TOKEN = "${token}" } } }\n`)).toBe(
      'mcp_servers = { gh = { command = "npx", env_vars = ["GITHUB_TOKEN"], env = {} } }\n',
    );
  });

  it('makes one list for two variables of a server', async () => {
    expect(await fix(`[mcp_servers.gh]\ncommand = "npx"\nenv = { A_TOKEN = "${token}", B_TOKEN = "${other}" }\n`)).toBe(
      '[mcp_servers.gh]\ncommand = "npx"\nenv_vars = ["A_TOKEN", "B_TOKEN"]\nenv = {}\n',
    );
  });

  it('moves a header with its scheme, under a variable of its own', async () => {
    const { files, plan } = await fixFiles({
      '.codex/config.toml': `[mcp_servers.api]\nurl = "https://api.acme.dev/mcp"\n[mcp_servers.api.http_headers]\n"X-Mode" = "a"\nAuthorization = "Bearer ${fake.opaque()}"\n`,
    });
    expect(files['.codex/config.toml']).toBe(
      '[mcp_servers.api]\nurl = "https://api.acme.dev/mcp"\nenv_http_headers = { Authorization = "API_TOKEN" }\n[mcp_servers.api.http_headers]\n"X-Mode" = "a"\n',
    );
    expect(plan.outcomes[0]?.supply).toContain('holds the whole header, "Bearer" included');
  });

  it('leaves the second of two servers that need one name for different values', async () => {
    const { plan } = await fixFiles({
      '.codex/config.toml': `[mcp_servers.a]\nenv = { GITHUB_TOKEN = "${token}" }\n[mcp_servers.b]\nenv = { GITHUB_TOKEN = "${other}" }\n`,
    });
    expect(plan.outcomes.map(({ state }) => state)).toEqual(['fix', 'by-hand']);
    expect(plan.outcomes[1]?.text).toContain('under its own name only');
  });

  it('says what to do where nothing is resolved', async () => {
    const { plan, files } = await fixFiles({
      '.codex/config.toml': `[mcp_servers.a]\ncommand = "npx"\nargs = ["--api-key", "${fake.opaque()}"]\n`,
    });
    expect(files).toEqual({});
    expect(plan.outcomes).toMatchObject([{ state: 'by-hand' }]);
    expect(plan.outcomes[0]?.text).toContain('name it in env_vars');
  });
});

describe('Goose: names instead of values', () => {
  const fix = (text: string): Promise<string> => fixText('.goose/config.yaml', text);

  it('makes the list before the map and leaves no null behind', async () => {
    expect(
      await fix(
        `extensions:\n  gh:\n    cmd: npx # fast\n    envs:\n      GITHUB_TOKEN: ${token} # mine\n    enabled: true\n`,
      ),
    ).toBe(
      'extensions:\n  gh:\n    cmd: npx # fast\n    env_keys:\n      - GITHUB_TOKEN\n    envs: {}\n      # mine\n    enabled: true\n',
    );
  });

  it('adds to the list that is there, whatever its style', async () => {
    const envs = `    envs:\n      A: "1"\n      GITHUB_TOKEN: '${token}'\n`;
    expect(await fix(`extensions:\n  gh:\n${envs}    env_keys:\n    - HOME\n`)).toBe(
      'extensions:\n  gh:\n    envs:\n      A: "1"\n    env_keys:\n    - HOME\n    - GITHUB_TOKEN\n',
    );
    expect(await fix(`extensions:\n  gh:\n${envs}    env_keys: []\n`)).toBe(
      'extensions:\n  gh:\n    envs:\n      A: "1"\n    env_keys: [GITHUB_TOKEN]\n',
    );
    expect(await fix(`extensions:\r\n  gh: {env_keys: [HOME], envs: {GITHUB_TOKEN: ${token}}}\r\n`)).toBe(
      'extensions:\r\n  gh: {env_keys: [HOME, GITHUB_TOKEN], envs: {}}\r\n',
    );
  });

  it('edits the first key behind a dash', async () => {
    expect(
      await fixText(
        'recipes/triage.yaml',
        `title: T\nprompt: P\nextensions:\n  - envs:\n      GITHUB_TOKEN: ${token}\n      B: x\n    type: stdio\n    name: gh\n    cmd: npx\n`,
      ),
    ).toBe(
      'title: T\nprompt: P\nextensions:\n  - env_keys:\n      - GITHUB_TOKEN\n    envs:\n      B: x\n    type: stdio\n    name: gh\n    cmd: npx\n',
    );
  });
});
