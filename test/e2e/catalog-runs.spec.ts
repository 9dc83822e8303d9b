import { Controller, Get, Module } from '@nestjs/common';
import { ApiOkResponse, ApiProperty } from '@nestjs/swagger';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Endpoint } from '#platform/access';
import { wmsApi } from '../../apps/system/wms/src/wms.api.js';
import { routesOf } from '../support/routes.js';
import { SignInProduct } from '../support/signed-in.js';
import type { Json } from '../support/world.js';

class DockDoorDto {
  @ApiProperty({ description: 'As it is painted on it.', example: 'D-07' })
  doorNumber: string;
}

@Controller('wms/v1/dock-doors')
class DockDoorsController {
  @Get(':doorNumber')
  @Endpoint({ summary: 'What stands at a dock door', scope: 'wms:read' })
  @ApiOkResponse({ type: DockDoorDto })
  readDockDoor(): DockDoorDto {
    return { doorNumber: 'D-07' };
  }
}

@Module({ imports: [wmsApi.module], controllers: [DockDoorsController] })
class WmsWithDockDoors {}

const ADDED = 'GET /wms/v1/dock-doors/{doorNumber}';

let product: SignInProduct;
beforeAll(async () => {
  product = await SignInProduct.start({ PORTAL_PUBLIC_CATALOG: 'true' }, [], [{ ...wmsApi, module: WmsWithDockDoors }]);
});
afterAll(() => product?.stop());

const asData = async (path: string) => (await product.call('GET', `/catalog/v1${path}`)).body as Json;
const asView = async (path: string): Promise<Json> => JSON.parse((await product.browser().open(path)).text);
const named = ({ operations }: Json): string[] => operations.map(({ method, path }: Json) => `${method} ${path}`);

describe('a product that runs with one more endpoint', () => {
  it('has it in the catalog as data, without anybody having written an entry', async () => {
    const { items } = await asData('/apis');
    const wms = items.find(({ name, version }: Json) => name === 'wms' && version === 'v1');
    expect(named(wms)).toContain(ADDED);
    expect(wms.operations).toContainEqual(
      expect.objectContaining({ id: 'readDockDoor', summary: 'What stands at a dock door', scope: 'wms:read' }),
    );
  });

  it('shows it on the page of its API, and counts it on the API’s card', async () => {
    const page = await asView('/portal/api/catalog/apis/wms/v1');
    expect(named(page)).toContain(ADDED);
    const own = page.operations.find(({ id }: Json) => id === 'readDockDoor');
    expect(own.answer).toEqual([
      { path: 'doorNumber', type: 'string', required: true, description: 'As it is painted on it.' },
    ]);
    const cards = await asView('/portal/api/catalog/apis');
    expect(cards.items.find(({ name }: Json) => name === 'wms').operations).toBe(page.operations.length);
    const samples = await asView('/portal/api/catalog/apis/wms/v1/operations/readDockDoor/samples');
    expect(samples.items.length).toBeGreaterThan(0);
  });

  it.each(['dock doors', 'doorNumber', 'readDockDoor'])('finds it by %s', async (words) => {
    const { items } = await asView(`/portal/api/search?q=${encodeURIComponent(words)}`);
    expect(items.map(({ href }: Json) => href)).toContain('/apis/wms/v1#readDockDoor');
  });
});

describe('whatever the catalog lists', () => {
  it('is a route that the product answers on', async () => {
    const routes = new Set(routesOf(product.app).map(({ method, path }) => `${method} ${path}`));
    const listed = (await asData('/apis')).items.flatMap(named) as string[];
    expect(listed.length).toBeGreaterThan(100);
    expect(listed.filter((each) => !routes.has(each.replaceAll(/\{(\w+)\}/g, ':$1')))).toEqual([]);
  });
});
