import dgram from 'node:dgram';
import dns from 'node:dns';
import { appendFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';

// Loaded before everything else into a process and all that it forks: nobody but this machine can be called or
// looked up, and every attempt is written into the file that ATTEMPTS names.

const FILE = process.env['ATTEMPTS'];
const HERE = /^(localhost|127(\.\d+){3}|::1|::ffff:127(\.\d+){3}|0\.0\.0\.0|::)$/i;

function refusal(how: string, whom: unknown): Error | null {
  const name = typeof whom === 'string' && whom !== '' ? whom : 'localhost';
  if (HERE.test(name)) return null;
  if (FILE) appendFileSync(FILE, `${process.argv[1] ?? 'node'} ${how} ${name}\n`);
  return Object.assign(new Error(`The network is denied: ${how} ${name}`), { code: 'ENETUNREACH' });
}

const { connect } = net.Socket.prototype;
net.Socket.prototype.connect = function (this: net.Socket, ...given: unknown[]) {
  const [first, second] = Array.isArray(given[0]) ? given[0] : given;
  const isOptions = typeof first === 'object' && first !== null;
  const host = isOptions ? (first as { readonly host?: unknown }).host : second;
  const isPath = isOptions ? 'path' in first && Boolean(first.path) : Number.isNaN(Number(first));
  const error = isPath ? null : refusal('connects to', host);
  if (error === null) return Reflect.apply(connect, this, given);
  process.nextTick(() => this.destroy(error));
  return this;
} as typeof connect;

for (const asks of [dns, dns.promises] as readonly object[]) {
  const names = Object.getOwnPropertyNames(asks).filter((name) =>
    /^(lookup|resolve|reverse)/.test(name),
  );
  for (const name of names) {
    const original = Reflect.get(asks, name);
    if (typeof original !== 'function') continue;
    Reflect.set(asks, name, (host: unknown, ...more: unknown[]) => {
      const error = refusal('looks up', host);
      if (error === null) return Reflect.apply(original, asks, [host, ...more]);
      const callback = more.at(-1);
      if (typeof callback !== 'function') return Promise.reject(error);
      process.nextTick(() => callback(error));
      return undefined;
    });
  }
}

const { send } = dgram.Socket.prototype;
dgram.Socket.prototype.send = function (this: dgram.Socket, ...given: unknown[]) {
  const address = given.findLast((one) => typeof one === 'string');
  const error = refusal('sends to', address);
  if (error) throw error;
  return Reflect.apply(send, this, given);
} as typeof send;

syncBuiltinESMExports();
