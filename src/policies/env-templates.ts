import { basename, dirname } from 'node:path/posix';
import type { Facts, Span } from '../model.ts';
import { inFolder } from './charts.ts';
import { isEnvTemplate } from './env-file-name.ts';
import { kmcpProjects } from './kmcp-projects.ts';

/** A line of an env template: `NAME=value`, also where it is commented out. */
export interface TemplateEntry {
  readonly name: string;
  /** Without quotes and a remark behind it; latin1. */
  readonly value: string;
  readonly span: Span;
}

const line = /^[ \t]*(?:#[ \t]*)?(?:export[ \t]+)?([A-Za-z_][A-Za-z0-9_]*)[ \t]*=[ \t]*(.*)$/;

/** The entries of an env template (latin1), in order. */
export function templateEntries(text: string): readonly TemplateEntry[] {
  const entries: TemplateEntry[] = [];
  let start = 0;
  for (const raw of text.split('\n')) {
    const match = line.exec(raw.replace(/\r$/, ''));
    if (match !== null) {
      const value = unquoted(match[2] ?? '');
      const from = start + raw.indexOf('=') + 1;
      entries.push({ name: match[1] ?? '', value, span: { start: from, end: start + raw.trimEnd().length } });
    }
    start += raw.length + 1;
  }
  return entries;
}

function unquoted(written: string): string {
  const quoted = /^(["'`])(.*)\1/.exec(written);
  return quoted?.[2] ?? written.replace(/(?:^|[ \t])#.*$/, '').trim();
}

/** The template of a folder, or undefined. */
export function templateIn(folder: string, facts: Facts): string | undefined {
  return facts.repository
    .list()
    .find((path) => isEnvTemplate(path) && (dirname(path) === '.' ? '' : dirname(path)) === folder);
}

/** A program that is an MCP server: its project file says so. */
export interface ServerProject {
  readonly path: string;
  /** Without a trailing slash; '' at the root. */
  readonly folder: string;
}

/** Folders of MCP servers: those of kmcp, and packages that are built with an MCP library. */
export function serverProjects(facts: Facts): readonly ServerProject[] {
  const ofKmcp = kmcpProjects(facts);
  const folders = new Set(ofKmcp.map(({ folder }) => folder));
  const others = facts.repository.list().flatMap((path) => {
    if (!/^(?:package\.json|pyproject\.toml|go\.mod)$/.test(basename(path)) || path.includes('node_modules/'))
      return [];
    const folder = dirname(path) === '.' ? '' : dirname(path);
    const isServer =
      /@modelcontextprotocol\/sdk|"fastmcp"|\bfastmcp\b|\bmcp\[cli\]|["']mcp[>=<~ "']|mark3labs\/mcp-go/.test(
        facts.text(path) ?? '',
      );
    return isServer && !folders.has(folder) ? [{ path, folder }] : [];
  });
  return [...ofKmcp, ...others];
}

/** The usual name of a template in a folder. */
export function usualTemplate(folder: string): string {
  return inFolder(folder, '.env.example');
}
