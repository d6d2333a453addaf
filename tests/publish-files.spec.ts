import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { departments } from '@pilotage/schema';
import { request } from 'undici';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatOf } from '../scripts/publish/file-format.ts';
import { saveTemplate, sendFile } from '../scripts/publish/send-file.ts';
import { receiptText, refusalText } from '../scripts/publish/words.ts';
import { startTestPlatform, type TestPlatform } from './platform/start-test-platform.ts';

let platform: TestPlatform;
let folder: string;

beforeAll(async () => {
  platform = await startTestPlatform({ now: () => new Date('2026-06-30T09:00:00Z') });
  folder = mkdtempSync(join(tmpdir(), 'pilotage-files-'));
  await platform.publish('water', [{ slug: 'a', name: 'A' }]);
});
afterAll(async () => {
  await platform.stop();
  rmSync(folder, { recursive: true, force: true });
});

const HEADER = 'product;metric;month;ACTIVE_USERS (USERS);TARGET_POPULATION (USERS)';

let runs = 0;

/** Sends a file as `npm run publish` does; what is drawn on the terminal is kept. */
async function send(
  name: string,
  content: string | Buffer,
  parameters: Readonly<Record<string, string>> = {},
) {
  runs += 1;
  const file = join(folder, name);
  writeFileSync(file, content);
  const drawn: string[] = [];
  const answer = await sendFile({
    file,
    format: formatOf(file),
    address: `${platform.address}/publish/water`,
    secret: 'water',
    parameters: { key: `run ${runs}`, sheet: 'measurements', ...parameters },
    terminal: { isTTY: true, write: (text) => drawn.push(text) },
  });
  return { file, answer, drawn };
}

async function rate(month: string) {
  const { data } = await platform.ask(
    `query ($month: Period) { department(code: "water") { figure(indicator: USAGE_RATE, period: $month) { value } } }`,
    { month },
  );
  return data.department.figure.value;
}

describe('A file sent through the one port', () => {
  it('is in the ministry’s figures when its receipt comes, and its progress is drawn', async () => {
    const { answer, drawn } = await send('usage.csv', `${HEADER}\na;USAGE;2026-01;40;400\n`);
    if (answer.receipt === null) throw new Error(JSON.stringify(answer));
    expect(receiptText(answer.receipt, 'fr')).toBe(
      'Publié.\n  water, version 2\n  ajoutées 1, modifiées 0, déjà connues 0, en quarantaine 0',
    );
    expect(drawn.join('')).toContain('settling');
    expect(await rate('2026-01')).toBe(0.1);
  });

  it('may be packed lines of JSON', async () => {
    const row = {
      product: 'a',
      metric: 'USAGE',
      month: '2026-02',
      'ACTIVE_USERS (USERS)': 80,
      'TARGET_POPULATION (USERS)': 400,
    };
    const { answer } = await send('usage.ndjson.gz', gzipSync(JSON.stringify(row)));
    expect(answer.receipt).toMatchObject({ department: 'water', added: 1 });
    expect(await rate('2026-02')).toBe(0.2);
  });

  it('is sent whole, however slowly the platform takes it', async () => {
    const rows = Array.from({ length: 3000 }, (_, index) => {
      const at = Math.floor(index / 3);
      const month = `${1900 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
      return `${'abc'[index % 3]};USAGE;${month};${10 + (index % 90)};400`;
    });
    await platform.publish(
      'water',
      ['b', 'c'].map((slug) => ({ slug, name: slug })),
    );
    const { answer } = await send('large.csv', [HEADER, ...rows].join('\n'));
    expect(answer.receipt).toMatchObject({ added: 3000 });
  });

  it('with errors is refused line by line, in the language of its sender', async () => {
    const { file, answer } = await send(
      'wrong.csv',
      `${HEADER}\na;USAGE;2026-13;40;400\na;USAGES;2026-03;40;400\n`,
    );
    if (answer.receipt !== null) throw new Error('It was taken');
    expect(refusalText(file, answer, 'fr').split('\n')).toEqual([
      `Rien n’a été publié : ${file} a 2 erreurs.`,
      '  measurements, ligne 2, colonne month ("2026-13")\u00a0: « 2026-13 » n’est pas un mois. Donnez un mois sous la forme AAAA-MM.'
        .replace('\u00a0', ' ')
        .replaceAll('« 2026-13 »', '«\u00a02026-13\u00a0»'),
      expect.stringContaining('measurements, ligne 3, colonne metric ("USAGES")'),
    ]);
    expect(refusalText(file, answer, 'en').split('\n')[1]).toBe(
      '  measurements, line 2, column month ("2026-13"): "2026-13" is not a month. Give a month as YYYY-MM.',
    );
    expect(await rate('2026-03')).toBeNull();
  });

  it('is refused without the department’s own key, and to a department that there is not', async () => {
    const post = (department: string, key?: string) =>
      request(`${platform.address}/publish/${department}?key=x`, {
        method: 'POST',
        headers: { 'content-type': 'text/csv', ...(key ? { authorization: `Bearer ${key}` } : {}) },
        body: 'product\na\n',
      });
    expect((await post('water')).statusCode).toBe(401);
    expect((await post('water', 'housing')).statusCode).toBe(403);
    expect((await post('water', 'nobody')).statusCode).toBe(401);
    const answer = await post('watter', 'water');
    expect(answer.statusCode).toBe(404);
    expect(await answer.body.text()).toContain('Did you mean \\"water\\"?');
  });

  it('whose sender falls away publishes nothing, and holds nobody up', async () => {
    async function* cut() {
      yield `${HEADER}\na;USAGE;2026-04;40;400\n`;
      await setTimeout(50);
      throw new Error('The sender is gone');
    }
    await expect(
      request(`${platform.address}/publish/water?key=cut&sheet=measurements`, {
        method: 'POST',
        headers: { 'content-type': 'text/csv', authorization: 'Bearer water' },
        body: Readable.from(cut()),
      }),
    ).rejects.toThrow();
    expect(await rate('2026-04')).toBeNull();
    const { answer } = await send('usage.csv', `${HEADER}\na;USAGE;2026-04;60;400\n`, {
      key: 'cut',
    });
    expect(answer.receipt).toMatchObject({ added: 1, replayed: false });
  });

  it('to a department that is down is refused in words, and may be sent again under its key', async () => {
    platform.fault('water', 'refused');
    const content = `${HEADER}\na;USAGE;2026-05;40;400\n`;
    const { answer } = await send('usage.csv', content, { key: 'again' });
    expect(answer).toMatchObject({
      receipt: null,
      message: expect.stringContaining('send the file again under the same key'),
    });
    expect(JSON.stringify(answer)).not.toMatch(/127\.0\.0\.1|ECONN|localhost/);
    await platform.mend('water');
    const { answer: later } = await send('usage.csv', content, { key: 'again' });
    expect(later.receipt).toMatchObject({ added: 1 });
  });

  it('has a template that every department gives to anybody', async () => {
    for (const { code: department } of departments) {
      const out = join(folder, `${department}.xlsx`);
      await saveTemplate(`${platform.address}/publish/${department}/template.xlsx`, out);
      const answer = await sendFile({
        file: out,
        format: formatOf(out),
        address: `${platform.address}/publish/${department}`,
        secret: department,
        parameters: { key: 'template' },
        terminal: { write: () => {} },
      });
      expect(answer).toMatchObject({ receipt: null, problems: [{ rule: 'empty' }] });
    }
  });

  it('that came with a machine’s key is audited', async () => {
    const { data } = await platform.ask(
      'mutation { issueKey(department: "water", label: "Nightly export") { secret key { id } } }',
      {},
      'steward',
    );
    const { secret, key } = data.issueKey;
    await request(`${platform.address}/publish/water?key=audited&sheet=measurements`, {
      method: 'POST',
      headers: { 'content-type': 'text/csv', authorization: `Bearer ${secret}` },
      body: `${HEADER}\n`,
    });
    const { data: found } = await platform.ask(
      `{ keyUses(key: "${key.id}") { nodes { operation } } }`,
      {},
      'water',
    );
    expect(found.keyUses.nodes).toEqual([{ operation: 'POST /publish/water' }]);
  });
});
