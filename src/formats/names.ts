import type { FormatName } from '../model.ts';

/** Formats by the end of a file's name; first match wins. Names stand before endings. */
const byName: readonly (readonly [RegExp, FormatName])[] = [
  [/(?:^|\/)\.envrc$/, 'shell'],
  [
    /(?:^|\/)(?:\.env|\.env[._-][^/]*|[^/]*\.env|[^/]*\.env\.[^/.]+|env\.list|env-example|example-env|env-sample|\.dev\.vars[^/]*|\.flaskenv|env\.example|example\.env|dotenv)$/i,
    'dotenv',
  ],
  [/(?:^|\/)(?:dockerfile|containerfile)(?:\.[^/]+)?$|\.dockerfile$/i, 'dockerfile'],
  [
    /(?:^|\/)(?:(?:gnu)?makefile|justfile|procfile|\.?crushrc|\.(?:bash|zsh)rc|\.(?:bash_|z)?profile|\.zshenv|\.bash_aliases)$|\.mk$/i,
    'shell',
  ],
  [/(?:^|\/)(?:jenkinsfile|tiltfile)(?:\.[^/]+)?$|\.(?:jenkins|tilt)file$/i, 'text'],
  [/(?:^|\/)(?:pgpass|pgpass\.conf)$/i, 'ini'],
  [/(?:^|\/)(?:\.npmrc|\.yarnrc|\.pypirc|\.netrc|\.pgpass|\.my\.cnf)$/, 'ini'],
  [/(?:^|\/)\.idea\/.*\.xml$|mcpservers\.xml$|(?:^|\/)\.m2\/settings\.xml$/i, 'xml'],
  [/\.(?:json|jsonc|json5|code-workspace|mcpb|dxt|tfstate|tfstate\.backup|har|tfvars\.json)$/i, 'json'],
  [/\.(?:ya?ml|ya?ml\.(?:gotmpl|tpl|tmpl|j2|dec)|kubeconfig)$/i, 'yaml'],
  [/(?:^|\/)templates\/[^/]+\.(?:tpl|txt)$/i, 'yaml'],
  [/(?:^|\/)(?:group|host)_vars\/(?:[^/]+\/)?[^/.]+$/, 'yaml'],
  [/(?:^|\/)(?:hosts|inventory)$|(?:^|\/)inventor(?:y|ies)\/(?:[^/]+\/)*[^/.]+$/i, 'ini'],
  [/\.toml$/i, 'toml'],
  [/\.(?:ini|cfg|conf|cnf|properties|secrets|service|container)$/i, 'ini'],
  [/\.(?:md|mdx|markdown|mdc|mkd)$/i, 'markdown'],
  [/\.(?:sh|bash|zsh|fish|ksh|ps1|psm1|bat|cmd|command)$/i, 'shell'],
  [/\.(?:tf|hcl|tfvars|tofu|nomad)$/i, 'hcl'],
];
/** Machine-written files in which nobody keeps a credential and which are large. */
const machineWritten =
  /(?:^|\/)(?:package-lock\.json|npm-shrinkwrap\.json|pnpm-lock\.yaml|composer\.lock|cargo\.lock|poetry\.lock|uv\.lock|chart\.lock|go\.sum|bun\.lock|deno\.lock|flake\.lock|tsconfig[^/]*\.json|\.eslintrc\.json|biome\.json)$|\.(?:min\.js|map|geojson|ipynb|lock)$/i;

/** The format that a path names, or undefined for source code and everything else that is read as text only. */
export function formatOfPath(path: string): FormatName | undefined {
  if (machineWritten.test(path)) return undefined;
  return byName.find(([pattern]) => pattern.test(path))?.[1];
}
