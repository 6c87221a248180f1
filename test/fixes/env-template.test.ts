import { expect, it } from 'vitest';
import * as fake from '../../src/examples/fake.ts';
import { fixFiles } from './fixing.ts';

const kmcp = 'name: weather\nsecrets:\n  local:\n    provider: env\n    file: .env.local\n';
const value = fake.opaque(40);

it('a template is made of the names of the env file and of what the server requires, without values', async () => {
  const { plan, files, left } = await fixFiles({
    '.gitignore': '.env.local\n',
    'srv/kmcp.yaml': kmcp,
    'srv/.env.local': `# OLD=1\nexport WEATHER_API_KEY="${value}"\nPORT=3000\n`,
    'srv/main.py': 'import os\nregion = os.environ["WEATHER_REGION"]\n',
  });
  expect(files['srv/.env.example']).toMatch(/^# .*\nWEATHER_API_KEY=\nPORT=\nWEATHER_REGION=\n$/);
  expect(plan.diff).not.toContain(value);
  expect(left.filter(({ ruleId }) => ruleId.startsWith('env-example'))).toEqual([]);
});

it('a template gets the names that it lacks, in its line ends', async () => {
  const { files, left } = await fixFiles({
    'package.json': '{"dependencies": {"@modelcontextprotocol/sdk": "1.0.0"}}',
    '.env.example': 'PORT=3000\r\nA=1',
    'src/main.ts': 'const key = process.env.WEATHER_API_KEY;\n',
  });
  expect(files['.env.example']).toBe('PORT=3000\r\nA=1\r\nWEATHER_API_KEY=\r\n');
  expect(left.filter(({ ruleId }) => ruleId.startsWith('env-example'))).toEqual([]);
});

it('a value of somebody is left empty', async () => {
  const { files } = await fixFiles({ '.env.example': 'ADMIN_EMAIL=jane.miller@orchard.dev\nPORT=3000\n' });
  expect(files['.env.example']).toBe('ADMIN_EMAIL=\nPORT=3000\n');
});

it('nothing is made of no names', async () => {
  expect((await fixFiles({ 'kmcp.yaml': kmcp })).files['.env.example']).toBeUndefined();
});
