import { createSocket, type Socket } from 'node:dgram';
import type { AddressInfo } from 'node:net';

const HEADER = 12;
const A = 1;
const NO_SUCH_NAME = 3;

/** A name server on a port of its own (RFC 1035): knows what it is told, and says nothing of names under `silent`. */
export class NameServer {
  /** IPv4 address by name. */
  readonly addresses = new Map<string, string>();
  private readonly socket: Socket = createSocket('udp4');

  async start(): Promise<this> {
    this.socket.on('message', (question, { port, address }) => {
      const answer = this.answer(question);
      if (answer) this.socket.send(answer, port, address);
    });
    await new Promise<void>((done) => this.socket.bind(0, '127.0.0.1', done));
    return this;
  }

  /** As a resolver takes it. */
  get server(): string {
    return `127.0.0.1:${(this.socket.address() as AddressInfo).port}`;
  }

  stop(): void {
    this.socket.close();
  }

  private answer(message: Buffer): Buffer | undefined {
    const labels: string[] = [];
    let at = HEADER;
    for (let length = message[at] as number; length > 0; length = message[at] as number) {
      labels.push(message.toString('latin1', at + 1, at + 1 + length));
      at += 1 + length;
    }
    const name = labels.join('.').toLowerCase();
    if (name.endsWith('silent')) return undefined;
    const question = message.subarray(HEADER, at + 5);
    const known = this.addresses.get(name);
    const address = message.readUInt16BE(at + 1) === A ? known : undefined;
    const header = Buffer.alloc(HEADER);
    message.copy(header, 0, 0, 2);
    header.writeUInt16BE(0x8180 | (known ? 0 : NO_SUCH_NAME), 2);
    header.writeUInt16BE(1, 4);
    header.writeUInt16BE(address ? 1 : 0, 6);
    const record = address ? [0xc0, HEADER, 0, A, 0, 1, 0, 0, 0, 0, 0, 4, ...address.split('.').map(Number)] : [];
    return Buffer.concat([header, question, Buffer.from(record)]);
  }
}
