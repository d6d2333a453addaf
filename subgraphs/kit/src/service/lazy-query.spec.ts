import { parse } from 'node:querystring';
import { expect, it } from 'vitest';
import { lazyQuery } from './lazy-query.ts';

it.each(['', 'a=1', 'a=1&a=2&b=%C3%A9', 'list=products.nodes&partial=true', '__proto__=x&a=%zz'])(
  'The parameters of "%s" are those that would have been read at once',
  (text) => {
    const [lazy, eager] = [lazyQuery(text), parse(text)];
    expect({ ...lazy }).toEqual({ ...eager });
    expect(Object.keys(lazy)).toEqual(Object.keys(eager));
    for (const name of Object.keys(eager)) {
      expect(lazy[name]).toEqual(eager[name]);
      expect(name in lazy).toBe(true);
    }
    expect(lazy['absent']).toBeUndefined();
    expect('absent' in lazy).toBe(false);
  },
);
