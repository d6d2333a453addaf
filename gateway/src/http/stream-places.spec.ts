import { expect, it } from 'vitest';
import { streamPlaces } from './stream-places.ts';

it('Places are bounded for each caller and in all, and are free again once left', () => {
  const places = streamPlaces({ perCaller: 2, inAll: 3 });
  const leave = places.take('ada');
  places.take('ada');
  expect(() => places.take('ada')).toThrow(/At most 2 streams of yours/);
  places.take('grace');
  expect(() => places.take('joan')).toThrow(/At most 3 streams are open/);
  leave();
  leave();
  places.take('joan');
  expect(() => places.take('ada')).toThrow(/At most 3 streams are open/);
});
