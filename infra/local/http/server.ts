import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { StartError } from '../start-error.ts';
import { INTERNAL_ERROR, send } from './reply.ts';

export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

export interface HttpServer {
  readonly baseUrl: string;
  handle(handler: Handler): void;
  /** Takes in no more requests and waits for those under way, up to `graceMs`. */
  close(graceMs: number): Promise<void>;
}

const KEEP_ALIVE_MS = 65_000;

/**
 * Listens on 127.0.0.1; port 0 takes a free one. Until it is given a handler it answers with `first`.
 * @throws StartError when the port is taken.
 */
export async function startServer(port: number, first: Handler): Promise<HttpServer> {
  let handler = first;
  const server = createServer((request, response) => {
    // A client that goes away is no error of ours.
    request.on('error', () => response.destroy());
    handler(request, response).catch((error: unknown) => {
      console.error(`${request.method} ${request.url}: ${error}`);
      send(response, INTERNAL_ERROR);
    });
  });
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  const taken = await new Promise<number>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const inUse = error.code === 'EADDRINUSE' || error.code === 'EACCES';
      reject(inUse ? new StartError(portTaken(port, error.code)) : error);
    });
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
  return {
    baseUrl: `http://127.0.0.1:${taken}`,
    handle(next) {
      handler = next;
    },
    async close(graceMs) {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      const cut = setTimeout(() => {
        for (const socket of sockets) socket.destroy();
      }, graceMs);
      await closed;
      clearTimeout(cut);
    },
  };
}

const portTaken = (port: number, code: string | undefined) =>
  code === 'EACCES'
    ? `Port ${port} of 127.0.0.1 may not be used by this user. Choose another: npm start -- --port 3001`
    : `Port ${port} of 127.0.0.1 is taken by another program. End it, or choose another port: npm start -- --port ${port + 1}`;
