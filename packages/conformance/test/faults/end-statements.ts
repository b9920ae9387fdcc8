import { listIds } from "./administer.ts";
import { account, type Scene } from "./open-scene.ts";

/**
 * Ends whatever statement the server runs, again and again.
 *
 * @returns what stops that.
 */
export async function endStatements({ administrator }: Scene): Promise<() => Promise<void>> {
  const root = await administrator.open();
  const over = new AbortController();
  const ending = (async () => {
    while (!over.signal.aborted) {
      const running = await listIds(root, account.user);
      for (let turn = 0; turn < 10; turn++) {
        // A session may end by itself.
        for (const id of running) await root.query("KILL QUERY ?", [id]).catch(() => {});
      }
    }
  })();
  return async () => {
    over.abort();
    await ending;
  };
}
