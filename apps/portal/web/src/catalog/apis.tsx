import { Page } from '../ui/page.js';
import { ApiGrid } from './api-grid.js';

export function ApisPage() {
  return (
    <Page title="APIs" lead="Every version that runs, with its owner and its life.">
      <ApiGrid />
    </Page>
  );
}
