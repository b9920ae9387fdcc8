import type { KeyCredentials } from "@das-processes/client";
import { builtFile } from "./built-file.ts";
import { makeCalls } from "../make-calls.ts";
import { measurePairs } from "../measure-pairs.ts";
import { keys, path, projectId, query } from "../parameters.ts";
import { timesOf, toRows, type Section } from "../report.ts";
import { vendorSigner } from "./vendor-core.ts";

type Signer = (request: Request, credentials: KeyCredentials) => Promise<Request>;

/** Signing alone, the request to be signed made anew each time. */
export async function measureSigning(requirePeer: NodeJS.Require): Promise<Section> {
  const endpoint = `https://das.cn-north-1.myhuaweicloud.com${path}`;
  const params = { ...query, limit: 100 };
  const url = `${endpoint}?${new URLSearchParams({ ...query, offset: "0", limit: "100" })}`;
  // The client loads this by itself, and does not export it.
  const { createSigner } = (await import(builtFile("create-signer"))) as {
    createSigner: (projectId: string) => Signer;
  };
  const sign = createSigner(projectId);
  const signLikeVendor = vendorSigner(requirePeer);
  const samples = await measurePairs({
    contenders: {
      ours: makeCalls(() => sign(new Request(url), keys), 1),
      "vendor's signer": makeCalls(async () => signLikeVendor(endpoint, params), 1),
    },
    rounds: 60,
    calls: 100,
    warmUpRounds: 20,
  });
  const rows = toRows(samples, 1000, [timesOf("vendor's signer")]);
  return { title: "Signing a request", unit: "µs", rows };
}
