import type { LinkProps } from '@tanstack/react-router';
import {
  BookOpen,
  Boxes,
  Database,
  Gauge,
  type LucideIcon,
  Map as MapIcon,
  Network,
  Package,
  Radio,
  ReceiptText,
  Scale,
  TriangleAlert,
  Workflow,
} from 'lucide-react';
import type { Role } from '../../../src/portal.view.js';
import { WATCHERS } from './roles.js';

export interface Area {
  readonly name: string;
  readonly to: LinkProps['to'];
  /** What its pages' addresses begin with. */
  readonly paths: readonly string[];
  /** Who sees it; absent: everybody. */
  readonly roles?: readonly Role[];
  readonly pages: readonly {
    readonly to: string;
    readonly name: string;
    readonly icon: LucideIcon;
    readonly exact?: true;
  }[];
}

/** The portal's parts, as its menu shows them. */
export const AREAS: readonly Area[] = [
  {
    name: 'Catalog',
    to: '/',
    paths: ['/apis', '/events', '/processes', '/systems', '/ownership', '/guides', '/problems', '/search'],
    pages: [
      { to: '/', name: 'Map', icon: MapIcon, exact: true },
      { to: '/apis', name: 'APIs', icon: Boxes },
      { to: '/events', name: 'Events', icon: Radio },
      { to: '/processes', name: 'Processes', icon: Workflow },
      { to: '/systems', name: 'Systems', icon: Network },
      { to: '/ownership', name: 'System of record', icon: Database },
      { to: '/guides', name: 'Guides', icon: BookOpen },
    ],
  },
  {
    name: 'Control tower',
    to: '/tower',
    paths: ['/tower'],
    roles: WATCHERS,
    pages: [
      { to: '/tower', name: 'Now', icon: Gauge, exact: true },
      { to: '/tower/orders', name: 'Orders', icon: Package },
      { to: '/tower/exceptions', name: 'Exceptions', icon: TriangleAlert },
      { to: '/tower/settlements', name: 'Settlements', icon: ReceiptText },
      { to: '/tower/stock', name: 'Stock', icon: Scale },
    ],
  },
];
