import { describe, expect, it } from 'vitest';
import * as fake from '../../src/examples/fake.ts';
import { expectFound, expectSilent } from './detected.ts';

describe('templates', () => {
  const value = fake.opaque(24);

  it.each([
    ['roles/api/templates/settings.py.j2', "DATABASES = {'PASSWORD': '{{ db_password | default('‹›') }}'}\n"],
    ['roles/api/templates/app.conf.j2', 'user = app\ndb_password = {{ db_password | default("‹›") }}\n'],
    ['roles/api/templates/api.rb.j2', 'login {{ db_password | default("‹›", true) }}\n'],
    ['roles/api/templates/config.json.j2', '{"password": "‹›", "host": "{{ db_host }}"}\n'],
    ['modules/web/app.py.tftpl', 'API_TOKEN = "‹›"\nHOST = "${host}"\n'],
  ])('%s: the literal is found', async (path, text) => {
    expect((await expectFound(path, text, value)).secret).toBe(value);
  });

  it.each([
    [
      'roles/api/templates/settings.py.j2',
      "PASSWORD = '{{ db_password }}'\nTOKEN = '{{ vault_token | default(omit) }}'\n",
    ],
    ['modules/web/app.py.tftpl', 'API_TOKEN = "${api_token}"\n'],
  ])('%s: what is filled in is silent', async (path, text) => {
    await expectSilent(path, text);
  });
});
