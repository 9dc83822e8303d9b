import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { impact } from '../../apps/crossdock/src/contracts/impact.js';
import type { Broken } from '../support/planted-contracts.js';

const CURRENT = 'openapi/partner/partner.v1.json';
const PATH = '/partner/v1/fulfilments/{id}/confirmations';
const OPERATION = `POST ${PATH}`;
const AT = '2026-11-25T08:00:00.000Z';
const EAST = { partnerId: '3pl-east', environment: 'production' };
const WEST = { partnerId: '3pl-west', environment: 'production' };

const text = { types: ['string'] };
const CONFIRMATION = {
  ...EAST,
  operation: OPERATION,
  query: { '': { types: ['object'] } },
  body: {
    '': { types: ['object'] },
    '/kind': { types: ['string'], values: ['picked'] },
    '/reason': text,
    '/lines': { types: ['array'] },
  },
  status: 201,
  answer: { '': { types: ['object'] }, '/id': text, '/receivedAt': text },
  samples: 3,
  lastAt: AT,
};
const used = (who: object, shapesRecorded = true) => ({
  ...who,
  ...{ calls: 12, callsLast7Days: 2, lastAt: AT, shapesRecorded },
  operations: [{ operation: OPERATION, calls: 12, callsLast7Days: 2, lastAt: AT }],
});

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'crossdock-impact-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

interface Record {
  readonly shapes?: readonly object[];
  readonly consumers?: readonly object[];
}

function argumentsOf(
  change: (contract: Broken) => void,
  { shapes = [CONFIRMATION], consumers = [used(EAST)] }: Record = {},
): string[] {
  const candidate = JSON.parse(readFileSync(CURRENT, 'utf8'));
  change(candidate);
  const file = (name: string, content: object) => {
    writeFileSync(join(folder, name), JSON.stringify(content));
    return join(folder, name);
  };
  const args = ['--candidate', file('candidate.json', candidate), '--current', CURRENT];
  args.push('--traffic', file('traffic.json', { items: shapes }), '--report', file('report.json', { consumers }));
  return args;
}

/** What is told, and how the command ends. */
async function replay(...of: Parameters<typeof argumentsOf>): Promise<{ code: number; out: string }> {
  const { text, code } = await impact(argumentsOf(...of));
  return { code, out: text };
}

function fromShell(...of: Parameters<typeof argumentsOf>): Promise<{ code: number; out: string }> {
  const args = ['dist/apps/crossdock/src/contracts.js', 'impact', ...argumentsOf(...of)];
  return new Promise((done) => {
    const child = execFile(process.execPath, args, (_, out, err) =>
      done({ code: child.exitCode ?? -1, out: `${out}${err}` }),
    );
  });
}

const withoutOperation = ({ paths }: Broken) => delete paths[PATH];
const bounded = ({ components: { schemas } }: Broken) => {
  Object.assign(schemas.ConfirmationDto.properties.reason, { maxLength: 1, pattern: '^x$' });
  Object.assign(schemas.ConfirmationDto.properties.lines, { minItems: 50 });
  schemas.ReceiptDto.required = [];
};

describe('the impact of a candidate', () => {
  it('is told by a command, and by how it ends', async () => {
    const { code, out } = await fromShell(withoutOperation, { shapes: [], consumers: [used(WEST, false)] });
    expect([code, out]).toEqual([1, expect.stringContaining(`breaks ${OPERATION}: the operation is gone`)]);
  });

  it('of what is in force is none', async () => {
    expect(await replay(() => {})).toEqual({
      code: 0,
      out: 'partner v1: 1 shapes of 1 partners replayed; nobody breaks.\n',
    });
  });

  it('cannot be found out where nothing is recorded', async () => {
    const { code, out } = await replay(withoutOperation, { shapes: [], consumers: [] });
    expect([code, out]).toEqual([2, expect.stringContaining('nothing is recorded of partner v1')]);
  });

  it('names what is bounded more narrowly, and what an answer may lack, as what may break', async () => {
    const { code, out } = await replay(bounded);
    expect(code).toBe(0);
    expect(out).toContain(`may-break ${OPERATION} body/reason: maxLength was 500 and would be 1`);
    expect(out).toContain('body/reason: pattern was none and would be "^x$"');
    expect(out).toContain('body/lines: minItems was');
    expect(out).toContain('answer: receivedAt could be absent');
  });

  it.each([
    [false, 'it opted out of the record'],
    [true, 'none of its calls was sampled, or they are too old'],
  ])('on a partner without shapes (recorded: %s) is unknown, and not none', async (recorded, why) => {
    const { code, out } = await replay(bounded, { consumers: [used(EAST), used(WEST, recorded)] });
    expect(code).toBe(2);
    expect(out).toContain(
      `3pl-west (production)\n  unknown ${OPERATION}: called 12 times, and no shape is kept: ${why}`,
    );
  });

  it('on a partner without shapes is a break where its operation is gone, and none where its operation stays', async () => {
    const { code, out } = await replay(withoutOperation, { shapes: [], consumers: [used(WEST, false)] });
    expect([code, out]).toEqual([1, expect.stringContaining(`breaks ${OPERATION}: the operation is gone`)]);
    const another = await replay(({ paths }) => delete paths['/partner/v1/tenders'], {
      consumers: [used(EAST), used(WEST, false)],
    });
    expect(another).toEqual({
      code: 0,
      out: 'partner v1: 1 shapes of 1 partners replayed, 1 more left none; nobody breaks.\n',
    });
  });

  it('tells who it may be of what shapes do not show: scopes, headers, where tokens are given', async () => {
    const { code, out } = await replay(({ paths, components }) => {
      paths[PATH].post.security = [{ oauth2: ['docks:write'] }];
      paths[PATH].post.parameters.push({ name: 'x-dock', in: 'header', required: true, schema: { type: 'string' } });
      components.securitySchemes.oauth2.flows.clientCredentials.tokenUrl = '/token';
    });
    expect(code).toBe(0);
    expect(out).toMatch(/may-break POST .*: replace .*\/security/);
    expect(out).toMatch(/may-break POST .*: add .*\/parameters\/header x-dock/);
    expect(out).toMatch(/may-break every operation: replace .*tokenUrl/);
  });
});
