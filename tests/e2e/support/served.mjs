// The built site from a server of its own, for journeys that no project of Playwright serves: `const site = await served(); … site.address …; site.end();`
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';

export async function served() {
  const port = await new Promise((resolve) => {
    const asked = createServer().listen(0, '127.0.0.1', () => { const { port } = asked.address(); asked.close(() => resolve(port)); });
  });
  const server = spawn(process.execPath, [fileURLToPath(new URL('serve.mjs', import.meta.url)), String(port)], { stdio: 'ignore' });
  const address = `http://127.0.0.1:${port}/`;
  for (const from = Date.now(); ;) {
    const answer = await fetch(`${address}index.html`).catch(() => undefined);
    if (answer?.ok) break;
    if (Date.now() - from > 20_000) { server.kill(); throw new Error('the built site is not there: cargo xtask dist'); }
    await new Promise((later) => { setTimeout(later, 100); });
  }
  return { address, end: () => server.kill() };
}
