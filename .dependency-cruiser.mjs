// The layer rules of the architecture, as code. Type imports count; `npm run check` and `npm test` run them.

const SPEC = '\\.spec\\.ts$';
/** What serves specs only: harnesses and samples beside them. */
const TEST_CODE = '(\\.spec|\\.samples?|\\.scripts|\\.openapi|\\.bench|\\.driver|\\.double[^/]*)\\.ts$|/conformance/';

/** Runs in browsers, built into a bundle: nothing of it is there when the product runs. */
const WEB = '^apps/portal/web/';
/** What both the portal and its web application know. */
const VIEWS = '^apps/portal/src/.*\\.view\\.ts$';
/** What the contracts say, as types alone. */
const CONTRACTS = '^libs/clients/src/contracts\\.ts$';

/** Runs in this repository only and never in the product: makes, compares and checks contracts. */
const CONTRACT_PIPELINE = '^apps/crossdock/src/contracts(\\.ts$|/)';

/** Libraries in the order in which they may build on each other; `platform` serves them all. */
const LIBRARIES = ['canonical', 'clients', 'edi', 'messaging', 'process-manager'];

/** An app is a folder with a `src` of its own. */
const APP = '^apps/((?:system/|process/)?[^/]+)/';

const upward = LIBRARIES.map((name, index) => ({
  name: `${name}-builds-on-nothing-above`,
  comment: `libs/${name} imports only the libraries listed before it, and platform.`,
  severity: 'error',
  from: { path: `^libs/${name}/` },
  to: { path: `^libs/(${LIBRARIES.slice(index + 1).join('|') || 'none'})/` },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    { name: 'no-circular', comment: 'No cycles, of types neither.', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'unresolvable',
      comment: 'Every import leads somewhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'libs-know-no-app',
      comment: 'Imports run from apps to libs.',
      severity: 'error',
      from: { path: '^libs/' },
      to: { path: '^apps/' },
    },
    {
      name: 'canonical-stands-alone',
      comment: 'The canonical model imports nothing of ours.',
      severity: 'error',
      from: { path: '^libs/canonical/' },
      to: { path: '^(libs/(?!canonical/)|apps/)' },
    },
    {
      name: 'canonical-knows-no-framework',
      comment: 'Only the HTTP form of the canonical model (canonical/dto) knows Nest; what is pure stays so.',
      severity: 'error',
      from: { path: '^libs/canonical/', pathNot: ['^libs/canonical/src/dto/', SPEC] },
      to: { path: '^node_modules/(?!big\\.js/)|^libs/canonical/src/dto/' },
    },
    {
      name: 'platform-knows-no-business',
      comment: 'The platform imports no other library.',
      severity: 'error',
      from: { path: '^libs/platform/' },
      to: { path: '^libs/(?!platform/)' },
    },
    ...upward,
    {
      name: 'libraries-through-their-root',
      comment: 'A library is used through its index (platform: the index of one of its folders; canonical: also that of its HTTP form).',
      severity: 'error',
      from: { path: '^(apps|libs)/([^/]+)/', pathNot: SPEC },
      to: { path: '^libs/', pathNot: ['^libs/[^/]+/src/index\\.ts$', '^libs/platform/src/[^/]+/index\\.ts$', '^libs/canonical/src/dto/index\\.ts$', CONTRACTS, '^$1/$2/'] },
    },
    {
      name: 'apps-never-sideways',
      comment: 'An app imports no other app; only apps/crossdock composes them.',
      severity: 'error',
      from: { path: APP, pathNot: ['^apps/crossdock/'] },
      to: { path: '^apps/', pathNot: ['^apps/$1/'] },
    },
    {
      name: 'compose-through-the-definition',
      comment: 'apps/crossdock composes apps by their *.api.ts and knows nothing else of them.',
      severity: 'error',
      from: { path: '^apps/crossdock/', pathNot: SPEC },
      to: { path: '^apps/(?!crossdock/)', pathNot: ['\\.api\\.ts$'] },
    },
    {
      name: 'sandbox-is-a-world-of-its-own',
      comment: 'The simulated vendors share nothing with the product but the public vocabulary (GS1 keys) of the canonical model.',
      severity: 'error',
      from: { path: '^apps/sandbox/', pathNot: TEST_CODE },
      to: { path: '^(libs/(?!canonical/)|libs/canonical/src/dto/|apps/(?!sandbox/))' },
    },
    {
      name: 'adapters-only-through-the-registry',
      comment: 'A system API reaches its adapters through its registry, and an adapter by its index.',
      severity: 'error',
      from: { path: '^apps/system/[^/]+/', pathNot: ['/adapters/[^/]+/', 'registry\\.ts$', TEST_CODE] },
      to: {
        path: '^apps/system/[^/]+/src/adapters/[^/]+/',
      },
    },
    {
      name: 'adapters-know-no-other-adapter',
      comment: 'One vendor, one folder.',
      severity: 'error',
      from: { path: '^apps/system/([^/]+)/src/adapters/([^/]+)/' },
      to: { path: '^apps/system/[^/]+/src/adapters/[^/]+/', pathNot: '^apps/system/$1/src/adapters/$2/' },
    },
    {
      name: 'system-apis-call-no-api-of-ours',
      comment: 'Calls go partner → process → system → vendor: a system API has nobody of ours to call.',
      severity: 'error',
      from: { path: '^apps/(system|identity)/' },
      to: { path: '^libs/(clients|process-manager)/' },
    },
    {
      name: 'deciders-are-pure',
      comment: 'What decides does no I/O: it knows the canonical model and types, not Nest, clients, database or clock.',
      severity: 'error',
      from: { path: '^apps/process/[^/]+/src/[^/]+\\.(process|state|status)\\.ts$' },
      to: { path: '(^node_modules/(?!big\\.js)|^libs/(clients|platform|canonical/src/dto)/|^(node:)?(fs|http|net|crypto|timers)$)', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'one-vendor-http-client',
      comment: 'axios and cockatiel are used in platform/http only; vendors are called through it.',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: ['^libs/platform/src/http/', TEST_CODE] },
      to: { path: '^node_modules/(axios|cockatiel)/' },
    },
    {
      name: 'one-way-to-the-database',
      comment: 'TypeORM and pg stand behind platform/persistence; pg-boss behind the process manager, but for its reading of recurrences.',
      severity: 'error',
      from: {
        path: '^(apps|libs)/',
        pathNot: ['^libs/platform/src/(persistence|recurrence)/', '^libs/messaging/', '^libs/process-manager/', '(\\.migration|/migrations/.+)\\.ts$', '^apps/crossdock/src/embedded-postgres/', TEST_CODE],
      },
      to: { path: '^node_modules/(typeorm|pg|pg-boss)/' },
    },
    {
      name: 'tests-stay-out-of-the-product',
      comment: 'What serves tests is imported by tests.',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: [TEST_CODE, '^apps/sandbox/src/core/trial\\.ts$'] },
      to: { path: `${TEST_CODE}|^test/` },
    },
    {
      name: 'contract-pipeline-stays-out-of-the-product',
      comment: 'What makes and checks contracts stands on devDependencies.',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: [CONTRACT_PIPELINE, TEST_CODE] },
      to: { path: CONTRACT_PIPELINE },
    },
    {
      name: 'the-web-knows-views-only',
      comment: 'The web application knows of its server what the server tells it, and of nobody else anything.',
      severity: 'error',
      from: { path: WEB },
      to: { path: '^(apps|libs)/', pathNot: [WEB, VIEWS] },
    },
    {
      name: 'views-stand-alone',
      comment: 'What both the portal and its web application know is plain data, in the words of the contracts where it is theirs.',
      severity: 'error',
      from: { path: VIEWS },
      to: { path: '.', pathNot: [VIEWS, CONTRACTS] },
    },
    {
      name: 'declared-dependencies',
      comment: 'The product runs on dependencies, not on devDependencies or what others bring along.',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: [TEST_CODE, 'trial\\.ts$', CONTRACT_PIPELINE, WEB] },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '/generated/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { conditionNames: ['crossdock-source', 'import', 'node', 'default', 'types'], exportsFields: ['exports'] },
  },
};
