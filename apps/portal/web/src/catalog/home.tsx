import { Link } from '@tanstack/react-router';
import { Page } from '../ui/page.js';
import { CallMap } from './call-map.js';
import css from './call-map.module.css';

export function HomePage() {
  return (
    <Page
      wide
      title="Crossdock"
      lead="Three layers of APIs between your ERP, WMS and TMS and your partners. Everything here is what runs at this moment."
    >
      <CallMap />
      <p className={css.more}>
        <Link to="/apis">Every API with its description</Link>
      </p>
    </Page>
  );
}
