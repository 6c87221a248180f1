import * as fake from '../examples/fake.ts';
import { finds, silent, type TextExample, weak } from '../examples/text.ts';
import type { ConfigDocument, ConfigNode, Dialect, Embedded, Mistake, ReadContext, Slot, Unread } from '../model.ts';
import { pairsOfLine } from './ansible-pairs.ts';
import { despiteName } from './deployed.ts';
import { stacked, unknownReader } from './grammars.ts';
import { objectHead } from './kubernetes/objects.ts';
import { liveContext, readTree } from './kubernetes/read.ts';
import type { WalkRules } from './walk.ts';

type Found = Slot | Embedded | Mistake | Unread;

/** Playbooks, tasks and variables of Ansible. */
export const ansible: Dialect = {
  id: 'ansible',
  title: 'Ansible',
  files: [
    'group_vars/*',
    'group_vars/*/*',
    'host_vars/*',
    'host_vars/*/*',
    'defaults/*.{yml,yaml}',
    'defaults/main/*.{yml,yaml}',
    'vars/*.{yml,yaml}',
    'vars/main/*.{yml,yaml}',
    'tasks/**/*.{yml,yaml}',
    'handlers/*.{yml,yaml}',
    // What a role copies to machines goes live as well.
    'roles/*/{templates,files}/**/*.{yml,yaml,yml.j2,yaml.j2}',
    'playbooks/*.{yml,yaml}',
    'playbook*.{yml,yaml}',
    'inventory.{yml,yaml}',
    'inventor{y,ies}/**/*.{yml,yaml}',
  ],
  format: 'yaml',
  matches: (document) => !document.roots.some((root) => objectHead(root) !== undefined),
  read: readAnsible,
};

/** Playbooks and tasks under another name: a list of plays, or modules by their full names. */
export const ansibleByShape: Dialect = {
  ...ansible,
  files: [],
  matches: (document) => document.roots.some((root) => root.kind === 'list' && root.items.some(isPlayOrTask)),
};

function isPlayOrTask(node: ConfigNode): boolean {
  if (node.kind !== 'map') return false;
  const keys = node.entries.map(({ key }) => key);
  const isPlay = keys.includes('hosts') && keys.some((key) => /^(?:tasks|roles|vars|vars_files|pre_tasks)$/.test(key));
  return (
    isPlay || keys.some((key) => /^(?:ansible|community|kubernetes|containers|amazon)\.[a-z_]+\.[a-z_]+$/.test(key))
  );
}

/** What to write instead of a value that Ansible reads. */
export function vaultRemedy(name: string): string {
  return `Encrypt the value (ansible-vault encrypt_string --stdin-name 'vault_${name}') and refer to it: "{{ vault_${name} }}".`;
}

function* readAnsible(document: ConfigDocument, context: ReadContext): ReturnType<Dialect['read']> {
  const live = liveContext(despiteName(context, /(?:^|\/)defaults?\.ya?ml$/i));
  const grammar = stacked(live.outer, unknownReader);
  const rules: WalkRules = {
    dialect: 'ansible',
    grammar: () => grammar,
    remedy: (_role, name) => vaultRemedy(name === '' ? 'secret' : name),
    names,
    skip: ['**.{when,changed_when,failed_when,until,tags,notify,register,loop_control,no_log,assert,that,debug}'],
    env: ['**.{environment,env,env_vars}'],
    commands: [
      '**.{shell,command,raw,win_shell,win_command,cmd}',
      '**.{ansible.builtin.shell,ansible.builtin.command,ansible.builtin.raw}',
    ],
  };
  for (const root of document.roots) {
    for (const item of readTree(root, live, rules, { entries: ['**.{content,block}'] }))
      yield* inOneLine(item.kind === 'embedded' && isCommand(item) ? { ...item, hidesOutput: true } : item);
  }
}

/** What the command of a task prints goes into its result, which the usual output leaves out. */
function isCommand({ keyPath }: Embedded): boolean {
  return /(?:^|[._])(?:shell|command|raw|cmd)$/.test(String(keyPath.at(-1)));
}

/** Arguments of modules that choose, name or describe. */
const names = [
  '**.{name,update_password,password_lock,login_user,become_user,remote_user,key_name,aws_profile,role,src,dest,path,url_username}',
  '**.{regexp,insertafter,insertbefore,search_string,msg,fail_msg,success_msg,prompt}',
  '**.vars_prompt[].{name,prompt,encrypt}',
];

/** `mysql_user: name=app password=x` is a task in one line. */
function* inOneLine(item: Found): Generator<Found> {
  if (item.kind !== 'slot' || !/^[a-z_]{2,30}=\S.*[ \t][a-z_]{2,40}=\S/.test(item.text.content)) {
    yield item;
    return;
  }
  for (const { name, text } of pairsOfLine(item.text)) {
    yield { ...item, name, keyPath: [...item.keyPath, name], text, remedy: () => vaultRemedy(name) };
  }
}

export const examples = (): readonly TextExample[] => [...leaking(), ...safe()];

const literal = (): string => fake.opaque(24);

const leaking = (): readonly TextExample[] => [
  finds('a variable of a group', 'mysql_user: app\nmysql_password: "‹›"\n', literal),
  finds('a variable of a role', 'api_token: ‹›\n', () => fake.opaque(40), { path: 'roles/api/defaults/main.yml' }),
  finds(
    'an argument of a module',
    '- name: Create the user\n  community.mysql.mysql_user:\n    name: app\n    password: ‹›\n',
    literal,
    { path: 'roles/db/tasks/main.yml' },
  ),
  finds('a task in one line', '- mysql_user: name=app password=‹› state=present\n', literal, {
    path: 'roles/db/tasks/main.yml',
  }),
  finds(
    'the environment of a container, in a playbook of any name',
    '- hosts: all\n  tasks:\n    - community.docker.docker_container:\n        name: api\n        env:\n          API_TOKEN: ‹›\n',
    () => fake.opaque(40),
    { path: 'site.yml' },
  ),
  finds(
    'an object that goes into a cluster',
    '- kubernetes.core.k8s:\n    definition:\n      apiVersion: v1\n      kind: Secret\n      metadata:\n        name: api\n      stringData:\n        token: ‹›\n',
    () => fake.opaque(40),
    { path: 'deploy.yml' },
  ),
  finds('a command', '- name: Log in\n  shell: acme login --api-key ‹›\n', () => fake.opaque(40), {
    path: 'roles/api/tasks/login.yml',
  }),
  finds('a default of an expression', "db_password: \"{{ lookup('env', 'DB_PASSWORD') | default('‹›') }}\"\n", literal),
  finds(
    'the text of a file',
    '- copy:\n    dest: /etc/api.env\n    content: |\n      LOG_LEVEL=info\n      API_TOKEN=‹›\n',
    () => fake.opaque(40),
    {
      path: 'roles/api/tasks/main.yml',
    },
  ),
  weak('a default in a file that a role copies', 'server:\n  keystore_password: ‹cassandra›\n', {
    path: 'roles/db/templates/cassandra.yaml.j2',
  }),
  weak(
    'an option of a file',
    "- name: Set the login\n  ini_file:\n    dest: /etc/orders.cnf\n    section: password\n    option: '{{ item.option }}'\n    value: '{{ item.value }}'\n  loop:\n    - { option: 'user', value: 'debian-sys-maint' }\n    - { option: 'password', value: '‹letmein›' }\n",
    { path: 'roles/db/tasks/main.yml' },
  ),
  weak('a default that goes live', 'mysql_root_password: ‹changeme›\n', { path: 'roles/db/defaults/main.yml' }),
];

const safe = (): readonly TextExample[] => [
  silent(
    'references',
    "db_password: \"{{ vault_db_password }}\"\napi_token: \"{{ lookup('community.hashi_vault.hashi_vault', 'secret=secret/data/api:token') }}\"\nsmtp_password: \"{{ lookup('env', 'SMTP_PASSWORD') }}\"\nadmin_password: \"{{ lookup('password', '/dev/null length=20') }}\"\n",
  ),
  silent(
    'ciphertext',
    'db_password: !vault |\n  $ANSIBLE_VAULT;1.1;AES256\n  66386439653236336462626566653063336164663966303231363934653561363964363833313662\n  6431626536303530376336343832656537303632313433360a626438346336353331386135323734\n',
  ),
  silent(
    'what a command prints into its result',
    '- name: Read the token\n  ansible.builtin.shell: |\n    echo "token: $API_TOKEN"\n  register: token\n',
    { path: 'roles/db/tasks/token.yml' },
  ),
  silent(
    'switches of modules',
    '- name: Set the password of the database\n  user:\n    name: app\n    password: "{{ app_password | password_hash(\'sha512\') }}"\n    update_password: on_create\n    generate_ssh_key: true\n  no_log: true\n  when: app_password is defined\n',
    { path: 'roles/db/tasks/main.yml' },
  ),
];
