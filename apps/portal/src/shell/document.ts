import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Injectable } from '@nestjs/common';

/** What Vite built of `web/`, relative to where the product is started. */
export const WEB_FOLDER = resolve('dist/apps/portal/web');

interface Chunk {
  readonly file: string;
  readonly css?: readonly string[];
  readonly imports?: readonly string[];
}

/** The source of the web application, below `web/`, … */
export const APPLICATION = 'src/main.tsx';
/** … and of the page that most visits begin with. */
export const HOME = 'src/catalog/home.tsx';

/** What the product is called, and with it the page that most visits begin with. */
export const PRODUCT = 'Crossdock';

interface Assets {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
}

export type Theme = 'light' | 'dark';

export interface DocumentParts {
  /** Of the page; the product's name stands beside it. */
  readonly title: string;
  /** What it says where no script runs: HTML of ours. */
  readonly body: string;
  readonly theme?: Theme | undefined;
  /** For what a library of others adds at run time: styles that carry it are let through. */
  readonly styleNonce?: string;
}

/** The HTML documents that the web application lives in. */
@Injectable()
export class Documents {
  private readonly chunks = manifest();
  private readonly files = assetFiles();

  /**
   * @param entry source of the script that takes over, below `web/`
   * @param page source of the page that it will load next, which need not wait for it
   */
  html(entry: string, parts: DocumentParts, ...page: readonly string[]): string {
    return this.document(parts, this.assets(entry, ...page));
  }

  /** A document that a script of others runs in, before our entry. @param name of the script, without its hash */
  withScript(name: string, entry: string, parts: DocumentParts): string {
    return this.document(
      parts,
      this.assets(entry),
      this.files.find((file) => file.startsWith(`${name}-`)),
    );
  }

  /** Looks like the others, and no script takes over. */
  plain(parts: DocumentParts): string {
    return this.document(parts, { ...this.assets(APPLICATION), scripts: [] });
  }

  private document(
    { title, body, theme, styleNonce }: DocumentParts,
    { scripts, styles }: Assets,
    script?: string,
  ): string {
    return `<!doctype html>
<html lang="en"${theme ? ` data-theme="${theme}"` : ''}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light dark">${styleNonce ? `<meta property="csp-nonce" content="${styleNonce}" nonce="${styleNonce}">` : ''}<title>${escaped(title === PRODUCT ? PRODUCT : `${title} · ${PRODUCT}`)}</title><link rel="icon" href="data:,">
${styles.map((file) => `<link rel="stylesheet" href="/portal/${file}">`).join('')}${scripts.map((file) => `<link rel="modulepreload" href="/portal/${file}">`).join('')}
</head><body><div id="root"><main class="plain">${body}</main></div>${script ? `<script src="/portal/assets/${script}"></script>` : ''}${scripts[0] ? `<script type="module" src="/portal/${scripts[0]}"></script>` : ''}</body></html>`;
  }

  private assets(...entries: readonly string[]): Assets {
    const [scripts, styles] = [new Set<string>(), new Set<string>()];
    const add = (key: string): void => {
      const chunk = this.chunks[key];
      if (!chunk || scripts.has(chunk.file)) return;
      scripts.add(chunk.file);
      for (const file of chunk.css ?? []) styles.add(file);
      for (const each of chunk.imports ?? []) add(each);
    };
    entries.forEach(add);
    return { scripts: [...scripts], styles: [...styles] };
  }
}

const assetFiles = (): readonly string[] => {
  const folder = resolve(WEB_FOLDER, 'assets');
  return existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.js')) : [];
};

/** Without the web application, as from sources, pages say what they say without scripts. */
function manifest(): Readonly<Record<string, Chunk>> {
  try {
    return JSON.parse(readFileSync(resolve(WEB_FOLDER, 'manifest.json'), 'utf8')) as Record<string, Chunk>;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw error;
  }
}

export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
