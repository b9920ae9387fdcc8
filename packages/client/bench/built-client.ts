import { fileURLToPath } from "node:url";

type Index = typeof import("../src/index.ts");
type Signer = typeof import("../src/create-signer.ts");
type Validators = typeof import("../src/generated/validators.gen.ts");
type Zod = typeof import("../src/generated/zod.gen.ts");

/** Where a module of the built client lies, by its name in `src`. */
export function builtFile(name: string): string {
  return fileURLToPath(new URL(`../dist/${name}.js`, import.meta.url));
}

/** The built client, which is what users get; its types are those of the source. */
export const { createDasClient } = (await import(builtFile("index"))) as Index;
export const { createSigner } = (await import(builtFile("create-signer"))) as Signer;
export const { validateListProcessesResponse } = (await import(
  builtFile("generated/validators.gen")
)) as Validators;
export const { zListProcessesResponse } = (await import(builtFile("generated/zod.gen"))) as Zod;
