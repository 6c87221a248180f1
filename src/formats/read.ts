import type { ConfigDocument, FormatName, MappedText } from '../model.ts';
import type { YamlOptions } from './yaml.ts';

type Reader = (text: MappedText, options?: YamlOptions) => ConfigDocument | Promise<ConfigDocument>;

/** Readers by format, loaded when the first file of the format comes: a commit hook must not pay for the others. */
const readers: Readonly<Partial<Record<FormatName, () => Promise<Reader>>>> = {
  json: async () => (await import('./json.ts')).readJson,
  yaml: async () => (await import('./yaml.ts')).readYaml,
  toml: async () => (await import('./toml.ts')).readToml,
  dotenv: async () => (await import('./dotenv.ts')).readDotenv,
  ini: async () => (await import('./ini.ts')).readIni,
  hcl: async () => (await import('./hcl.ts')).readHcl,
  xml: async () => (await import('./xml.ts')).readXml,
};

/** Asking for a module again takes longer than reading one of the many small texts in a chart. */
const loaded = new Map<FormatName, Reader>();

/** Parses a text; formats without a tree (shell, Markdown, plain text) come back with the text alone. `options` are for YAML. Never throws on input. */
export async function readFormat(format: FormatName, text: MappedText, options?: YamlOptions): Promise<ConfigDocument> {
  const load = readers[format];
  if (load === undefined) return { format, text, roots: [], comments: [], problems: [] };
  const reader = loaded.get(format) ?? (await load());
  loaded.set(format, reader);
  return reader(text, options);
}
