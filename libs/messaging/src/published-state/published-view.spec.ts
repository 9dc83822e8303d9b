import { describe, expect, it } from 'vitest';
import { type PublishedView, viewChanges } from './published-view.js';

const view = (id: string, body: object, ...owners: string[]): PublishedView => ({ kind: 'thing', id, owners, body });

describe('what is written of published views', () => {
  it('is nothing where nothing changed', () => {
    const views = [view('a', { n: 1 }, 'x')];
    expect(viewChanges(views, structuredClone(views))).toEqual({ put: [], withdrawn: [] });
  });

  it('is the view that is new or whose body changed, and no other', () => {
    const { put } = viewChanges(
      [view('a', { n: 1 }, 'x'), view('b', { n: 1 })],
      [view('a', { n: 1 }, 'x'), view('b', { n: 2 }), view('c', { n: 1 }, 'y')],
    );
    expect(put.map(({ id, gained }) => [id, gained])).toEqual([
      ['b', []],
      ['c', ['y']],
    ]);
  });

  it('tells who gained it and who lost it', () => {
    const changes = viewChanges([view('a', { n: 1 }, 'x', 'z')], [view('a', { n: 1 }, 'y', 'z')]);
    expect(changes.put).toMatchObject([{ id: 'a', gained: ['y'] }]);
    expect(changes.withdrawn).toEqual([{ kind: 'thing', id: 'a', owners: ['x'] }]);
  });

  it('takes back a view that is there no more, with all its owners', () => {
    expect(viewChanges([view('a', {}, 'x')], [])).toEqual({ put: [], withdrawn: [{ kind: 'thing', id: 'a' }] });
  });

  it('is written anew where only its keys are known', () => {
    const known = { kind: 'thing', id: 'a', owners: ['x'] };
    expect(viewChanges([known], [view('a', { n: 1 }, 'x')]).put).toMatchObject([{ id: 'a', gained: [] }]);
  });
});
