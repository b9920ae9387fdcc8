import { once } from "node:events";
import { connect, createServer, type AddressInfo, type Socket } from "node:net";
import { setTimeout as wait } from "node:timers/promises";

/** A network that leads to one server, and to nowhere else. */
export interface Network {
  host: string;
  port: number;
  /** How many connections it has, with both of their ends. */
  readonly sockets: number;
  /** Ends all connections, and every new one at once. */
  cut: () => void;
  /** Takes whatever comes, and carries nothing on; a connection that loses anything stays silent. */
  swallow: () => void;
  /** Carries each chunk on so many milliseconds later. */
  slowDown: (delayMs: number) => void;
  mend: () => void;
  close: () => void;
}

/** An end that was not heard is told again some time after the network is mended, in milliseconds. */
const resendMs = 1500;

/** Starts what stands between two programs as a network does. */
export async function startNetwork({
  host,
  port,
}: {
  host: string;
  port: number;
}): Promise<Network> {
  const sockets = new Set<Socket>();
  /** Those whose other end has gone, unheard. */
  const deserted = new Set<Socket>();
  let isCut = false;
  let isBlack = false;
  let delayMs = 0;

  const track = (socket: Socket) => {
    sockets.add(socket);
    return socket.on("error", () => {}).once("close", () => sockets.delete(socket));
  };
  const lead = (near: Socket, far: Socket) => {
    let isLost = false;
    const carry = (from: Socket, to: Socket) => {
      let carried = Promise.resolve();
      const carryOn = async (before: Promise<void>, chunk: Buffer) => {
        await before;
        if (delayMs > 0) await wait(delayMs);
        to.write(chunk);
      };
      from.on("data", (chunk) => {
        isLost ||= isBlack;
        if (!isLost) carried = carryOn(carried, chunk);
      });
      from.once("end", () => {
        if (isBlack) deserted.add(from).add(to);
        else void carried.finally(() => to.end());
      });
      from.once("close", () => {
        if (isBlack) deserted.add(to);
        else void carried.finally(() => to.destroySoon());
      });
    };
    carry(near, far);
    carry(far, near);
  };
  // Nobody is told of an end that the network has swallowed.
  const server = createServer({ allowHalfOpen: true }, (near) => {
    track(near);
    if (isCut) near.resetAndDestroy();
    else if (isBlack) near.resume().once("end", () => (isBlack ? deserted.add(near) : near.end()));
    else lead(near, track(connect({ host, port, allowHalfOpen: true })));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");

  return {
    host: "127.0.0.1",
    port: (server.address() as AddressInfo).port,
    get sockets() {
      return sockets.size;
    },
    cut() {
      isCut = true;
      for (const socket of sockets) socket.resetAndDestroy();
    },
    swallow() {
      isBlack = true;
    },
    slowDown(milliseconds) {
      delayMs = milliseconds;
    },
    mend() {
      isCut = false;
      isBlack = false;
      delayMs = 0;
      const untold = [...deserted];
      deserted.clear();
      setTimeout(() => untold.forEach((socket) => socket.destroy()), resendMs).unref();
    },
    close() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}
