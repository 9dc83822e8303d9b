import axe from 'axe-core';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { expect } from 'vitest';

/** How a page is looked at: on a desk and on a phone, by day and by night. */
export const VIEWS = [
  { name: 'desktop, light', viewport: { width: 1360, height: 900 }, colorScheme: 'light' },
  { name: 'desktop, dark', viewport: { width: 1360, height: 900 }, colorScheme: 'dark' },
  { name: 'phone, light', viewport: { width: 390, height: 844 }, colorScheme: 'light' },
  { name: 'phone, dark', viewport: { width: 390, height: 844 }, colorScheme: 'dark' },
] as const satisfies readonly View[];

export interface View {
  readonly name: string;
  readonly viewport: { readonly width: number; readonly height: number };
  readonly colorScheme: 'light' | 'dark';
}

/** Who is signed in: what a browser keeps of it, for another page of the same person. */
export type Session = Awaited<ReturnType<BrowserContext['storageState']>>;

/** WCAG 2.2 AA, and what axe knows beside it. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Debian's Chromium, as `scripts/browser.mjs` installs it. As root it has no sandbox of its own. */
export const launch = (): Promise<Browser> =>
  chromium.launch({ executablePath: '/usr/bin/chromium', args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });

/** What is left for scripts to find: how a page is to look, where it was scrolled to, and Scalar's language for samples. */
const FOR_SCRIPTS: readonly string[] = [
  'cookie portal-theme',
  'sessionStorage tsr-scroll-restoration-v1_3',
  'localStorage scalar-reference-selected-client-v2',
];

/** A page that notes whatever a visitor must never meet: errors of scripts, and requests to anybody but the product. */
export class Visit {
  readonly errors: string[] = [];
  /** Addresses of requests that were about to leave the machine; none is let through. */
  readonly strays: string[] = [];

  private constructor(
    readonly page: Page,
    private readonly context: BrowserContext,
    private view: View,
  ) {}

  /** @param session of somebody who signed in before; nobody's by default */
  static async to(
    browser: Browser,
    baseUrl: string,
    view: View & { readonly timezoneId?: string } = VIEWS[0],
    session?: Session,
  ): Promise<Visit> {
    const { viewport, colorScheme, timezoneId } = view;
    const context = await browser.newContext({
      ...{ baseURL: baseUrl, viewport, colorScheme, locale: 'en-GB' },
      ...(timezoneId && { timezoneId }),
      ...(session && { storageState: session }),
    });
    const page = await context.newPage();
    const visit = new Visit(page, context, view);
    page.on('console', (message) => {
      if (message.type() === 'error') visit.errors.push(message.text());
    });
    page.on('pageerror', (error) => visit.errors.push(error.message));
    await context.route(
      (url) => url.origin !== baseUrl && url.protocol !== 'data:',
      (route) => {
        visit.strays.push(route.request().url());
        return route.abort();
      },
    );
    return visit;
  }

  /** Opens an address below the portal's and waits until nothing is loading any more. */
  async open(path: string): Promise<void> {
    await this.page.goto(`/portal${path}`);
    await this.settled();
  }

  /** For other visits of whoever is signed in here. */
  session(): Promise<Session> {
    return this.context.storageState();
  }

  /** As somebody who has a password; the control tower is for nobody else. */
  async signIn({ username, password }: { readonly username: string; readonly password: string }): Promise<void> {
    await this.page.goto('/portal/sign-in');
    await this.page.locator('[name="username"]').fill(username);
    await this.page.locator('[name="password"]').fill(password);
    await this.page.locator('[name="password"]').press('Enter');
    await this.page.waitForURL(/\/portal$/);
  }

  /** As somebody signs in for the first time. @returns as it signs in from now on */
  async choosePassword(
    { username, password }: { readonly username: string; readonly password: string },
    chosen: string,
  ) {
    await this.page.goto('/portal/sign-in');
    await this.page.locator('[name="username"]').fill(username);
    await this.page.locator('[name="password"]').fill(password);
    await this.page.keyboard.press('Enter');
    await this.page.locator('[name="newPassword"]').fill(chosen);
    await this.page.locator('[name="password"]').fill(password);
    await this.page.keyboard.press('Enter');
    await this.page.waitForURL(/\/portal(\?|$)/);
    return { username, password: chosen };
  }

  /** Opens a page that keeps a stream open: its network is never idle. */
  async openLive(path: string): Promise<void> {
    await this.page.goto(`/portal${path}`);
    await this.page.getByRole('heading', { level: 1 }).waitFor();
    await this.page.getByRole('status', { name: 'Loading' }).first().waitFor({ state: 'detached' });
  }

  async settled(): Promise<void> {
    await this.page.waitForLoadState('networkidle');
    await this.page.getByRole('status', { name: 'Loading' }).waitFor({ state: 'detached' });
  }

  /** The page as it stands, sound however it is looked at: on a desk and on a phone, by day and by night. */
  async isSoundInEveryView(): Promise<void> {
    for (const view of VIEWS) {
      await this.turn(view);
      await this.isSound();
    }
  }

  /** The page as it stands, sound by day and by night on the device that it is looked at with. */
  async isSoundByDayAndNight(butFor: readonly string[] = []): Promise<void> {
    await this.isSound(butFor);
    await this.turn({ ...this.view, colorScheme: this.view.colorScheme === 'light' ? 'dark' : 'light' });
    await this.isSound(butFor);
  }

  /** Without a load: by a turn of the device, and as the day goes. Whatever moves because of it has come to rest. */
  private async turn(view: View): Promise<void> {
    const { viewport, colorScheme } = view;
    this.view = view;
    await this.page.setViewportSize(viewport);
    await this.page.emulateMedia({ colorScheme });
    await this.page.evaluate(async () => {
      const drawn = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      await drawn();
      const ending = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
      await Promise.allSettled(ending.map(({ finished }) => finished));
      await drawn();
    });
  }

  /**
   * WCAG 2.2 AA, as far as axe sees it; the page fits its window; nothing went wrong and nothing left the machine.
   * @param butFor rules of axe that what we did not write is known to break
   */
  async isSound(butFor: readonly string[] = []): Promise<void> {
    // It looks at a page without what others show in it.
    expect(this.page.frames()).toHaveLength(1);
    if (!(await this.page.evaluate(() => 'axe' in window))) await this.page.evaluate(axe.source);
    const found = await this.page.evaluate(
      async ({ values, butFor }) => {
        const { axe: axeOfPage } = window as unknown as { axe: typeof axe };
        // What happens to lie half beneath a head that stays is too small to be hit just there, until it is scrolled.
        const scrolled = [...document.querySelectorAll('*')].filter(({ scrollTop }) => scrollTop > 0);
        const places = scrolled.map(({ scrollTop }) => scrollTop);
        for (const each of scrolled) each.scrollTo({ top: 0, behavior: 'instant' });
        const { violations } = await axeOfPage.run(document, {
          runOnly: { type: 'tag', values },
          rules: Object.fromEntries(butFor.map((rule) => [rule, { enabled: false }])),
          // What is in order is only counted, and where anything stands is told by its markup.
          resultTypes: ['violations'],
          selectors: false,
        });
        for (const [nth, each] of scrolled.entries()) each.scrollTo({ top: places[nth] ?? 0, behavior: 'instant' });
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
      },
      { values: TAGS, butFor },
    );
    expect(found, this.page.url()).toEqual([]);
    const overflow = await this.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow, `${this.page.url()} is wider than its window`).toBeLessThanOrEqual(0);
    expect([...this.errors, ...this.strays]).toEqual([]);
  }

  /** Nothing left the machine, and no script finds anything in the browser that opens something. */
  async end(): Promise<void> {
    expect(this.strays).toEqual([]);
    expect(await this.left()).toEqual([]);
    await this.context.close();
  }

  /** What stays in the browser where scripts read it, by where. All of the product is of one origin. */
  private async left(): Promise<string[]> {
    const stored = await this.page.evaluate(async () => {
      if (origin === 'null') return [];
      const databases = await indexedDB.databases();
      return [
        ...Object.keys(localStorage).map((key) => `localStorage ${key}`),
        ...Object.keys(sessionStorage).map((key) => `sessionStorage ${key}`),
        ...databases.map(({ name }) => `indexedDB ${name}`),
      ];
    });
    const cookies = (await this.context.cookies()).filter(({ httpOnly }) => !httpOnly);
    return [...stored, ...cookies.map(({ name }) => `cookie ${name}`)].filter((each) => !FOR_SCRIPTS.includes(each));
  }
}
