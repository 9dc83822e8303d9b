export type Theme = 'light' | 'dark' | 'system';

/** In a cookie, so that the server's document has it before anything is drawn. */
const COOKIE = 'portal-theme';
const YEAR_SECONDS = 31_536_000;

export function chosenTheme(): Theme {
  const theme = document.documentElement.dataset.theme;
  return theme === 'light' || theme === 'dark' ? theme : 'system';
}

export function choose(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser we serve
  document.cookie = `${COOKIE}=${theme}; path=/portal; max-age=${theme === 'system' ? 0 : YEAR_SECONDS}; samesite=lax`;
}
